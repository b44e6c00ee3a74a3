package no.dugnad.followup.claims.web;

import java.util.List;
import no.dugnad.followup.projects.Cohort;
import no.dugnad.followup.projects.FollowUpPart;
import no.dugnad.followup.projects.Project;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Link;
import org.springframework.stereotype.Component;

/** The way to its money from a project that is followed, and to when it is paid from a cohort. */
@Component
class MoneyTab implements FollowUpPart {
  @Override
  public List<Link> tabs(Project project, boolean inside, Viewer viewer) {
    return inside && project.cohort() != null
        ? List.of(new Link(project.path() + "/money", "claims.tab"))
        : List.of();
  }

  @Override
  public List<Link> tabs(Cohort cohort, boolean follows, Viewer viewer) {
    return follows ? List.of(new Link(cohort.path() + "/plan", "claims.plan.tab")) : List.of();
  }
}
