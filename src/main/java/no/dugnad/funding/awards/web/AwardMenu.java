package no.dugnad.funding.awards.web;

import java.util.List;
import no.dugnad.platform.areas.Area;
import no.dugnad.platform.areas.Entrance;
import no.dugnad.platform.areas.Entrance.Stand;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Everybody finds what was awarded; in the menu who keeps it, and who comes from outside. */
@Component
class AwardMenu implements Menu {
  @Override
  public List<Entrance> entrances(Viewer viewer) {
    boolean inMenu = !viewer.isSignedIn() || viewer.has(Role.ADVISER);
    return List.of(
        new Entrance(Area.AWARDS, inMenu ? Stand.MENU : Stand.FOOT, "/awards", "awards.menu"));
  }
}
