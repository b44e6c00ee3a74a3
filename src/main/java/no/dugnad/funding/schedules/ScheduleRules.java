package no.dugnad.funding.schedules;

import java.util.UUID;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.panels.PanelRules;
import no.dugnad.funding.panels.Panels;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Who reads the dates of a panel; they are set by who keeps it. */
@Component
class ScheduleRules {
  private final PanelRules panelRules;
  private final Panels panels;
  private final Calls calls;

  ScheduleRules(PanelRules panelRules, Panels panels, Calls calls) {
    this.panelRules = panelRules;
    this.panels = panels;
    this.calls = calls;
  }

  /** Its members from the day they got their seat, and the advisers who keep it. */
  public boolean read(Viewer viewer, UUID callId) {
    return panelRules.keep(viewer, callId)
        || (panels.hasSeat(callId, viewer.personId())
            && viewer.has(Role.ASSESSOR, calls.getCall(callId).organisationId()));
  }
}
