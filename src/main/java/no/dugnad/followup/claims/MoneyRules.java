package no.dugnad.followup.claims;

import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.payees.PromisedToPayee;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Who reads of a project's money, who asks for it, and who pays it. */
@Component
public class MoneyRules implements PromisedToPayee {
  private final ProjectRules rules;
  private final Projects projects;
  private final ClaimStore store;

  MoneyRules(ProjectRules rules, Projects projects, ClaimStore store) {
    this.rules = rules;
    this.projects = projects;
    this.store = store;
  }

  /** Those inside a project that is followed: its fellows are not. */
  public boolean read(Viewer viewer, UUID projectId) {
    return rules.readInside(viewer, projectId) && isFollowed(projectId);
  }

  /** Its team asks for what it has laid out. */
  public boolean claim(Viewer viewer, UUID projectId) {
    return rules.takePart(viewer, projectId) && isFollowed(projectId);
  }

  /** An adviser who decides of it says when its money is paid, and that it is. */
  public boolean pay(Viewer viewer, UUID projectId) {
    return rules.decide(viewer, projectId) && isFollowed(projectId);
  }

  /** An adviser sees what is to be paid to the projects that they may {@link #pay}. */
  public boolean listDue(Viewer viewer) {
    return viewer.has(Role.ADVISER);
  }

  /** A draft is its team's own. */
  public boolean readClaim(Viewer viewer, UUID projectId, UUID id) {
    return read(viewer, projectId)
        && find(projectId, id)
            .filter(claim -> !claim.isDraft() || rules.takePart(viewer, projectId))
            .isPresent();
  }

  public boolean writeClaim(Viewer viewer, UUID projectId, UUID id) {
    return claim(viewer, projectId) && find(projectId, id).isPresent();
  }

  public boolean answerClaim(Viewer viewer, UUID projectId, UUID id) {
    return pay(viewer, projectId)
        && find(projectId, id).filter(claim -> !claim.isDraft()).isPresent();
  }

  /** What is approved is paid to whom it was approved for. */
  @Override
  public boolean isPromised(UUID projectId) {
    return store.list(projectId).stream().anyMatch(Claim::isApproved);
  }

  private Optional<Claim> find(UUID projectId, UUID id) {
    return store.find(id).filter(claim -> claim.projectId().equals(projectId));
  }

  private boolean isFollowed(UUID projectId) {
    return projects.getProject(projectId).cohort() != null;
  }
}
