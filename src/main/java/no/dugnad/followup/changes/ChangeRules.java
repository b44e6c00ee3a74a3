package no.dugnad.followup.changes;

import java.util.UUID;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/**
 * Who proposes a change of a project, reads it and decides it. Nobody decides what they take part
 * in, or have taken part in: who may, home and mails ask the same view.
 */
@Component
public class ChangeRules {
  private final ChangeStore store;
  private final Projects projects;
  private final ProjectRules rules;

  ChangeRules(ChangeStore store, Projects projects, ProjectRules rules) {
    this.store = store;
    this.projects = projects;
    this.rules = rules;
  }

  /** Those inside a project that is followed: its fellows are not. */
  public boolean list(Viewer viewer, UUID projectId) {
    return rules.readInside(viewer, projectId) && projects.getProject(projectId).cohort() != null;
  }

  /** The team of a project that is followed. */
  public boolean propose(Viewer viewer, UUID projectId) {
    return rules.takePart(viewer, projectId) && projects.getProject(projectId).cohort() != null;
  }

  /** Those inside the project, and who is to decide it, or could have. */
  public boolean read(Viewer viewer, UUID id) {
    return viewer.isSignedIn()
        && store
            .find(id)
            .filter(
                change -> rules.readInside(viewer, change.projectId()) || decides(viewer, change))
            .isPresent();
  }

  /** The team may think better of it. */
  public boolean withdraw(Viewer viewer, UUID id) {
    return viewer.isSignedIn()
        && store.find(id).filter(one -> rules.takePart(viewer, one.projectId())).isPresent();
  }

  /**
   * More money is for the decision-maker; time, what the project does, and less money are for an
   * adviser who follows it.
   */
  public boolean decide(Viewer viewer, UUID id) {
    return viewer.isSignedIn() && store.find(id).filter(one -> decides(viewer, one)).isPresent();
  }

  private boolean decides(Viewer viewer, Change change) {
    return viewer.has(change.isForDecisionMaker() ? Role.DECISION_MAKER : Role.ADVISER)
        && store.isDecider(change.id(), viewer.personId(), viewer.organisationId());
  }
}
