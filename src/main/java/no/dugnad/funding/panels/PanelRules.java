package no.dugnad.funding.panels;

import java.time.Clock;
import java.util.UUID;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallRules;
import no.dugnad.funding.calls.Calls;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Who keeps a call's panel, and who takes a seat on it. */
@Component
public class PanelRules {
  private final CallRules callRules;
  private final Calls calls;
  private final PanelStore store;
  private final Clock clock;

  PanelRules(CallRules callRules, Calls calls, PanelStore store, Clock clock) {
    this.callRules = callRules;
    this.calls = calls;
    this.store = store;
    this.clock = clock;
  }

  /** An adviser of the call's organisation keeps the panel of a call that is published. */
  public boolean keep(Viewer viewer, UUID callId) {
    return callRules.manage(viewer, callId) && calls.getCall(callId).isPublic();
  }

  /** Who sits on the panel takes their seat when nothing more can be sent in. */
  public boolean sit(Viewer viewer, UUID callId) {
    return viewer.has(Role.ASSESSOR)
        && store.hasSeat(callId, viewer.personId())
        && hasBegun(viewer, calls.getCall(callId));
  }

  /** Whether the panel of the viewer's own organisation is at work on the call. */
  public boolean hasBegun(Viewer viewer, Call call) {
    return viewer.actsFor(call.organisationId()) && call.isPastDeadline(clock.instant());
  }
}
