package no.dugnad.funding.applications.web;

import java.util.List;
import no.dugnad.platform.areas.Area;
import no.dugnad.platform.areas.Entrance;
import no.dugnad.platform.areas.Entrance.Stand;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Everybody who is signed in finds their own applications; in the menu who has no other part. */
@Component
class ApplicationsMenu implements Menu {
  @Override
  public List<Entrance> entrances(Viewer viewer) {
    if (!viewer.isSignedIn()) return List.of();
    Stand stand = viewer.roles().isEmpty() ? Stand.MENU : Stand.ACCOUNT;
    return List.of(new Entrance(Area.APPLICATIONS, stand, "/applications", "applications.menu"));
  }
}
