package no.dugnad.followup.papers.web;

import java.util.List;
import no.dugnad.followup.projects.FollowUpPart;
import no.dugnad.followup.projects.Project;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Link;
import org.springframework.stereotype.Component;

/** The way to the files of a project that is followed. */
@Component
class PaperTab implements FollowUpPart {
  @Override
  public List<Link> tabs(Project project, boolean inside, Viewer viewer) {
    return project.cohort() == null
        ? List.of()
        : List.of(new Link(project.path() + "/files", "papers.tab"));
  }
}
