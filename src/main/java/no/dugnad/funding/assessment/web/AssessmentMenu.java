package no.dugnad.funding.assessment.web;

import java.util.List;
import no.dugnad.platform.areas.Area;
import no.dugnad.platform.areas.Entrance;
import no.dugnad.platform.areas.Entrance.Stand;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Assessors find their panels in the main menu. */
@Component
class AssessmentMenu implements Menu {
  @Override
  public List<Entrance> entrances(Viewer viewer) {
    return viewer.has(Role.ASSESSOR)
        ? List.of(new Entrance(Area.ASSESSMENTS, Stand.MENU, "/assessments", "assessment.menu"))
        : List.of();
  }
}
