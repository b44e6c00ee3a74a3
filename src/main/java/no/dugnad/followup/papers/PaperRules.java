package no.dugnad.followup.papers;

import java.util.UUID;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Who reads the files of a project, and who lays them there. */
@Component
class PaperRules {
  private final ProjectRules rules;
  private final PaperStore store;

  PaperRules(ProjectRules rules, PaperStore store) {
    this.rules = rules;
    this.store = store;
  }

  /** Its team, and the advisers who follow it. */
  public boolean keep(Viewer viewer, UUID projectId) {
    return rules.takePart(viewer, projectId) || rules.follow(viewer, projectId);
  }

  /** Those inside the project read each of them, its fellows what is shared. */
  public boolean read(Viewer viewer, UUID projectId, UUID fileId) {
    return rules.readInside(viewer, projectId)
        || (rules.read(viewer, projectId) && store.isShared(projectId, fileId));
  }
}
