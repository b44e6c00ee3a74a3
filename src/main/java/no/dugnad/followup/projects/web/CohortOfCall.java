package no.dugnad.followup.projects.web;

import java.util.Optional;
import no.dugnad.followup.projects.Cohort;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.projects.Projects;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallPhases.Phase;
import no.dugnad.funding.calls.CallTab;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Link;
import org.springframework.stereotype.Component;

/** Where those who run a call go on when it is announced: to the projects that came of it. */
@Component
class CohortOfCall implements CallTab {
  private final Projects projects;
  private final ProjectRules rules;

  CohortOfCall(Projects projects, ProjectRules rules) {
    this.projects = projects;
    this.rules = rules;
  }

  @Override
  public Optional<Link> next(Call call, Phase phase, Viewer viewer) {
    return phase == Phase.ANNOUNCED
        ? cohort(call, viewer).map(cohort -> new Link(cohort.path(), "projects.cohort.next"))
        : Optional.empty();
  }

  private Optional<Cohort> cohort(Call call, Viewer viewer) {
    if (!viewer.isSignedIn() || call.isDraft() || !rules.listCohorts(viewer))
      return Optional.empty();
    return projects.findCohort(call.id()).filter(cohort -> rules.follows(viewer, cohort));
  }
}
