package no.dugnad.funding.appeals;

import java.util.UUID;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.decisions.Decision;
import no.dugnad.funding.decisions.DecisionRules;
import no.dugnad.funding.decisions.Decisions;
import no.dugnad.funding.rejections.RejectionRules;
import no.dugnad.funding.rejections.Rejections;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/**
 * Who may do what with appeals. What was rejected is handled by those who handle rejections, until
 * it is decided as the others are.
 */
@Component
public class AppealRules {
  private final Applications applications;
  private final Decisions decisions;
  private final DecisionRules decisionRules;
  private final Rejections rejections;
  private final RejectionRules rejectionRules;

  AppealRules(
      Applications applications,
      Decisions decisions,
      DecisionRules decisionRules,
      Rejections rejections,
      RejectionRules rejectionRules) {
    this.applications = applications;
    this.decisions = decisions;
    this.decisionRules = decisionRules;
    this.rejections = rejections;
    this.rejectionRules = rejectionRules;
  }

  /** The applicants appeal against their own outcome, once they have it. */
  public boolean appeal(Viewer viewer, UUID id) {
    return viewer.isSignedIn()
        && applications.isParticipant(viewer.personId(), id)
        && (decisionRules.readOutcome(viewer, id) || wasRejected(id));
  }

  /** The applicants, advisers and decision-makers read the appeal. */
  public boolean read(Viewer viewer, UUID id) {
    return appeal(viewer, id) || handle(viewer, id);
  }

  /** An adviser who is not disqualified prepares it, and recommends what it has taken in again. */
  public boolean prepare(Viewer viewer, UUID id) {
    return viewer.has(Role.ADVISER) && handle(viewer, id);
  }

  /** Whoever handles the case registers what the appeal body has answered. */
  public boolean answer(Viewer viewer, UUID id) {
    return handle(viewer, id);
  }

  private boolean handle(Viewer viewer, UUID id) {
    return wasRejected(id)
        ? rejectionRules.propose(viewer, id)
        : decisionRules.seeDecision(viewer, id);
  }

  /** Advisers and administrators name the body that their organisation's appeals go on to. */
  public boolean nameBody(Viewer viewer) {
    return viewer.has(Role.ADVISER) || viewer.has(Role.ADMINISTRATOR);
  }

  /** A decision-maker who is not disqualified decides the appeal. */
  public boolean decide(Viewer viewer, UUID id) {
    return wasRejected(id) ? rejectionRules.decide(viewer, id) : decisionRules.decide(viewer, id);
  }

  /** Whether a rejection, undone or not, is the last that the applicants were told. */
  private boolean wasRejected(UUID id) {
    return decisions.findDecision(id).filter(Decision::isAnnounced).isEmpty()
        && rejections.find(id).filter(rejection -> !rejection.isProposed()).isPresent();
  }
}
