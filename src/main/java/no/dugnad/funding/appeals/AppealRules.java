package no.dugnad.funding.appeals;

import java.util.UUID;
import no.dugnad.funding.applications.ApplicationRules;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.assessment.Conflicts;
import no.dugnad.funding.decisions.DecisionRules;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Who may do what with appeals. */
@Component
public class AppealRules {
  private final Applications applications;
  private final ApplicationRules applicationRules;
  private final DecisionRules decisionRules;
  private final Conflicts conflicts;

  AppealRules(
      Applications applications,
      ApplicationRules applicationRules,
      DecisionRules decisionRules,
      Conflicts conflicts) {
    this.applications = applications;
    this.applicationRules = applicationRules;
    this.decisionRules = decisionRules;
    this.conflicts = conflicts;
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

  /** A decision-maker who is not disqualified decides the appeal. */
  public boolean decide(Viewer viewer, UUID id) {
    return applicationRules.read(viewer, id)
        && viewer.has(Role.DECISION_MAKER, applications.getApplication(id).organisationId())
        && !conflicts.isDisqualified(viewer.personId(), id);
  }
}
