package no.dugnad.insight.web;

import java.util.List;
import no.dugnad.platform.areas.Area;
import no.dugnad.platform.areas.Entrance;
import no.dugnad.platform.areas.Entrance.Stand;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** At the foot, for everybody: nobody works there. */
@Component
class YearMenu implements Menu {
  @Override
  public List<Entrance> entrances(Viewer viewer) {
    return List.of(new Entrance(Area.YEAR, Stand.FOOT, "/year", "insight.menu"));
  }
}
