package no.dugnad.followup.benefits.web;

import java.util.Map;
import java.util.Optional;
import no.dugnad.followup.benefits.Benefits;
import no.dugnad.followup.projects.OutcomePart;
import no.dugnad.followup.projects.Project;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/** Who has foreseen nothing is told so while it can be written down: afterwards it can't. */
@Component
class BenefitsBeforeOutcome implements OutcomePart {
  private final Benefits benefits;

  BenefitsBeforeOutcome(Benefits benefits) {
    this.benefits = benefits;
  }

  @Override
  public Optional<Part> part(Project project, Input input) {
    return project.cohort() != null && benefits.list(project.id()).isEmpty()
        ? Optional.of(new Part("followup/benefits/before-outcome", Map.of("project", project)))
        : Optional.empty();
  }

  @Override
  public Optional<Part> ofReopening(Project project) {
    return Optional.empty();
  }

  @Override
  public Runnable read(Project project, Input input, Viewer viewer) {
    return () -> {};
  }
}
