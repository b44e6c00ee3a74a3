package no.dugnad.funding.assessment.web;

import java.util.List;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Link;
import org.springframework.stereotype.Component;

/** Assessors find their panels in the main menu. */
@Component
class AssessmentMenu implements Menu {

  @Override
  public List<Link> links(Viewer viewer) {
    return viewer.has(Role.ASSESSOR)
        ? List.of(new Link("/assessments", "assessment.menu"))
        : List.of();
  }
}
