package no.dugnad.followup.changes.web;

import java.util.List;
import no.dugnad.followup.projects.FollowUpPart;
import no.dugnad.followup.projects.Project;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Link;
import org.springframework.stereotype.Component;

/** The way to what a project that is followed asks to have changed. */
@Component
class ChangeTab implements FollowUpPart {
  @Override
  public List<Link> tabs(Project project, boolean inside, Viewer viewer) {
    return inside && project.cohort() != null
        ? List.of(new Link(project.path() + "/changes", "changes.tab"))
        : List.of();
  }
}
