package no.dugnad.followup.offers.web;

import java.util.List;
import no.dugnad.platform.areas.Area;
import no.dugnad.platform.areas.Entrance;
import no.dugnad.platform.areas.Entrance.Stand;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Of advisers: the way to all courses, beside the cohorts. Others come to theirs from home. */
@Component
class CourseMenu implements Menu {
  @Override
  public List<Entrance> entrances(Viewer viewer) {
    return viewer.has(Role.ADVISER)
        ? List.of(new Entrance(Area.COURSES, Stand.PAGE, "/courses", "offers.courses"))
        : List.of();
  }
}
