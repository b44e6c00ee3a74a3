package no.dugnad.funding.calls;

import java.time.Clock;
import java.util.List;
import no.dugnad.funding.calls.CallPhases.Phase;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Slots;
import org.springframework.stereotype.Component;

/** Makes the head of a call's page, with the tabs that the rooms hang in it for this viewer. */
@Component
public class CallHeads {
  private final List<CallTab> tabs;
  private final CallPhases phases;
  private final CallRules rules;
  private final Clock clock;

  CallHeads(Slots slots, CallPhases phases, CallRules rules, Clock clock) {
    this.tabs = slots.in(CallTab.class);
    this.phases = phases;
    this.rules = rules;
    this.clock = clock;
  }

  public CallHead head(Call call, Viewer viewer) {
    return head(call, phases.of(call, viewer), viewer);
  }

  /**
   * @param phase as the page has found it by itself, for this viewer
   */
  public CallHead head(Call call, Phase phase, Viewer viewer) {
    return new CallHead(
        call,
        call.stage(clock.instant()),
        phase,
        tabs.stream().flatMap(room -> room.tabs(call, phase, viewer).stream()).toList(),
        // The room that knows the call when it has come furthest has the first word.
        tabs.reversed().stream()
            .flatMap(room -> room.next(call, phase, viewer).stream())
            .findFirst(),
        rules.manages(viewer, call));
  }
}
