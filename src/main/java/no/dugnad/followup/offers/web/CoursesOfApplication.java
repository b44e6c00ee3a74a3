package no.dugnad.followup.offers.web;

import java.util.List;
import java.util.Map;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.ApplicationPart;
import no.dugnad.funding.applications.Dossier;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/** On an application that got nothing: the way to what its applicants may learn. */
@Component
class CoursesOfApplication implements ApplicationPart {
  private final ProjectRules projects;

  CoursesOfApplication(ProjectRules projects) {
    this.projects = projects;
  }

  @Override
  public List<Part> underway(Dossier dossier, Viewer viewer) {
    Application application = dossier.application();
    boolean answered = dossier.answered() || application.isRejected();
    return answered
            && dossier.relation().participant()
            && projects.findOfApplication(application.id(), viewer).isEmpty()
        ? List.of(new Part("followup/offers/of-application", Map.of()))
        : List.of();
  }
}
