package no.dugnad.workshops.live.web;

import java.util.List;
import no.dugnad.platform.areas.Area;
import no.dugnad.platform.areas.Entrance;
import no.dugnad.platform.areas.Entrance.Stand;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.people.Viewer;
import no.dugnad.workshops.halls.WorkshopRules;
import org.springframework.stereotype.Component;

/** The way to the workshops for those who hold them, and to the door for all. */
@Component
class WorkshopMenu implements Menu {
  private final WorkshopRules rules;

  WorkshopMenu(WorkshopRules rules) {
    this.rules = rules;
  }

  @Override
  public List<Entrance> entrances(Viewer viewer) {
    var door =
        new Entrance(
            Area.DOOR, viewer.isSignedIn() ? Stand.FOOT : Stand.MENU, "/w", "live.menu.door");
    return rules.keep(viewer)
        ? List.of(
            door,
            new Entrance(Area.WORKSHOPS, Stand.MENU, "/workshops", "live.menu"),
            new Entrance(Area.AGENDAS, Stand.PAGE, "/agenda-templates", "live.templates"))
        : List.of(door);
  }
}
