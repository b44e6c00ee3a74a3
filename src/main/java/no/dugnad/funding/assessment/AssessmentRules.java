package no.dugnad.funding.assessment;

import java.util.UUID;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.panels.ConflictStore;
import no.dugnad.funding.panels.PanelRules;
import no.dugnad.funding.panels.Sight;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Who assesses what. What one may not see answers as what does not exist. */
@Component
public class AssessmentRules {
  private final PanelRules panelRules;
  private final Calls calls;
  private final Applications applications;
  private final ConflictStore conflicts;

  AssessmentRules(
      PanelRules panelRules, Calls calls, Applications applications, ConflictStore conflicts) {
    this.panelRules = panelRules;
    this.calls = calls;
    this.applications = applications;
    this.conflicts = conflicts;
  }

  /** Assessors have a list of the panels they sit on. */
  public boolean listSeats(Viewer viewer) {
    return viewer.has(Role.ASSESSOR);
  }

  /**
   * A member reads and scores an application when they have said that they are not disqualified.
   */
  public boolean assess(Viewer viewer, UUID applicationId) {
    if (!viewer.has(Role.ASSESSOR)) return false;
    UUID callId = applications.getApplication(applicationId).callId();
    return conflicts.listIds(callId, viewer.personId(), Sight.OPEN).contains(applicationId)
        && panelRules.hasBegun(viewer, calls.getCall(callId));
  }
}
