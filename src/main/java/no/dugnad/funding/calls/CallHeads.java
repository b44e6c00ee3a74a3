package no.dugnad.funding.calls;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Makes the head of a call's page, with the tabs that the rooms hang in it for this viewer. */
@Component
public class CallHeads {
  private final List<CallTab> tabs;
  private final Clock clock;

  CallHeads(List<CallTab> tabs, Clock clock) {
    this.tabs = tabs.stream().sorted(Comparator.comparingInt(CallTab::order)).toList();
    this.clock = clock;
  }

  public CallHead head(Call call, Viewer viewer) {
    return new CallHead(
        call,
        call.stage(clock.instant()),
        tabs.stream().map(tab -> tab.tab(call, viewer)).flatMap(Optional::stream).toList());
  }
}
