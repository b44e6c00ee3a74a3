package no.dugnad.funding.assessment.web;

import java.util.stream.Stream;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.MenuEntry;
import org.springframework.stereotype.Component;

/** Assessors find their panels in the main menu. */
@Component
class AssessmentMenu implements Menu {

  @Override
  public Stream<MenuEntry> entries(Viewer viewer) {
    return viewer.has(Role.ASSESSOR)
        ? Stream.of(new MenuEntry(50, "/assessments", "assessment.menu"))
        : Stream.empty();
  }
}
