package no.dugnad.funding.assessment;

import java.time.Clock;
import java.util.UUID;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallRules;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.panels.Conflicts;
import no.dugnad.funding.panels.Panels;
import no.dugnad.funding.panels.Sight;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Who may do what on a panel. What one may not see answers as what does not exist. */
@Component
public class AssessmentRules {
  private final CallRules callRules;
  private final Calls calls;
  private final Applications applications;
  private final Panels panels;
  private final Conflicts conflicts;
  private final Clock clock;

  AssessmentRules(
      CallRules callRules,
      Calls calls,
      Applications applications,
      Panels panels,
      Conflicts conflicts,
      Clock clock) {
    this.callRules = callRules;
    this.calls = calls;
    this.applications = applications;
    this.panels = panels;
    this.conflicts = conflicts;
    this.clock = clock;
  }

  /** Assessors have a list of the panels they sit on. */
  public boolean listSeats(Viewer viewer) {
    return viewer.has(Role.ASSESSOR);
  }

  /** An adviser of the call's organisation keeps the panel of a call that is published. */
  public boolean keepPanel(Viewer viewer, UUID callId) {
    return callRules.manage(viewer, callId) && calls.getCall(callId).isPublic();
  }

  /** Who sits on the panel takes their seat when nothing more can be sent in. */
  public boolean sit(Viewer viewer, UUID callId) {
    return viewer.has(Role.ASSESSOR)
        && panels.hasSeat(callId, viewer.personId())
        && sits(viewer, calls.getCall(callId));
  }

  /**
   * A member reads and scores an application when they have said that they are not disqualified.
   */
  public boolean assess(Viewer viewer, UUID applicationId) {
    if (!viewer.has(Role.ASSESSOR)) return false;
    UUID callId = applications.getApplication(applicationId).callId();
    return conflicts.listIds(callId, viewer.personId(), Sight.OPEN).contains(applicationId)
        && sits(viewer, calls.getCall(callId));
  }

  private boolean sits(Viewer viewer, Call call) {
    return viewer.actsFor(call.organisationId()) && call.isPastDeadline(clock.instant());
  }
}
