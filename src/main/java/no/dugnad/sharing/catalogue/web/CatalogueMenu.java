package no.dugnad.sharing.catalogue.web;

import java.util.List;
import no.dugnad.platform.areas.Area;
import no.dugnad.platform.areas.Entrance;
import no.dugnad.platform.areas.Entrance.Stand;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Everybody finds what others have tried; in the menu who has an idea of their own. */
@Component
class CatalogueMenu implements Menu {
  @Override
  public List<Entrance> entrances(Viewer viewer) {
    Stand stand = viewer.roles().isEmpty() ? Stand.MENU : Stand.FOOT;
    return List.of(new Entrance(Area.CATALOGUE, stand, "/catalogue", "catalogue.menu"));
  }
}
