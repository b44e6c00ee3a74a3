package no.dugnad.funding.appeals;

import java.util.UUID;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.decisions.DecisionRules;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Who may do what with appeals. */
@Component
public class AppealRules {
  private final Applications applications;
  private final DecisionRules decisionRules;

  AppealRules(Applications applications, DecisionRules decisionRules) {
    this.applications = applications;
    this.decisionRules = decisionRules;
  }

  /** The applicants appeal against their own outcome, once they have it. */
  public boolean appeal(Viewer viewer, UUID id) {
    return decisionRules.readOutcome(viewer, id)
        && applications.isParticipant(viewer.personId(), id);
  }

  /** The applicants, advisers and decision-makers read the appeal. */
  public boolean read(Viewer viewer, UUID id) {
    return appeal(viewer, id) || decisionRules.seeDecision(viewer, id);
  }

  /** An adviser who is not disqualified prepares it. */
  public boolean prepare(Viewer viewer, UUID id) {
    return viewer.has(Role.ADVISER) && decisionRules.seeDecision(viewer, id);
  }

  /** Whoever handles the case registers what the appeal body has answered. */
  public boolean answer(Viewer viewer, UUID id) {
    return decisionRules.seeDecision(viewer, id);
  }

  /** Advisers and administrators name the body that their organisation's appeals go on to. */
  public boolean nameBody(Viewer viewer) {
    return viewer.has(Role.ADVISER) || viewer.has(Role.ADMINISTRATOR);
  }

  /** A decision-maker who is not disqualified decides the appeal. */
  public boolean decide(Viewer viewer, UUID id) {
    return decisionRules.decide(viewer, id);
  }
}
