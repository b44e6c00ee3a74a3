package no.dugnad.sharing.adoptions;

import java.util.UUID;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/**
 * Who may know who adopts a project. That there are some, and who uses it as is confirmed,
 * everybody may; one that is not confirmed by its address is nobody's to see.
 */
@Component
public class AdoptionRules {
  private final ProjectRules projects;
  private final AdoptionStore store;

  AdoptionRules(ProjectRules projects, AdoptionStore store) {
    this.projects = projects;
    this.store = store;
  }

  /** Those who do the project, and the advisers who follow it. */
  public boolean see(Viewer viewer, UUID projectId) {
    return projects.takePart(viewer, projectId) || projects.follow(viewer, projectId);
  }

  /** Its owner, or an adviser who follows it, answers. */
  public boolean answer(Viewer viewer, UUID projectId, UUID id) {
    return projects.keep(viewer, projectId)
        && store
            .find(id)
            .filter(adoption -> adoption.projectId().equals(projectId) && !adoption.isClaimed())
            .isPresent();
  }
}
