package no.dugnad.funding.calls;

import java.util.List;
import java.util.Optional;
import no.dugnad.funding.calls.Call.Stage;
import no.dugnad.funding.calls.CallPhases.Phase;
import no.dugnad.platform.areas.Area;
import no.dugnad.platform.areas.Trail;
import no.dugnad.platform.ui.Link;

/**
 * What stands on top of every page of a call: {@code funding/calls/head.jte}.
 *
 * @param next where the viewer goes on
 * @param managed whether the viewer runs it
 */
public record CallHead(
    Call call, Stage stage, Phase phase, List<Link> tabs, Optional<Link> next, boolean managed) {
  public CallHead {
    tabs = List.copyOf(tabs);
  }

  /** The tabs from that of a path on: who stands at one of them has come as far, or further. */
  public List<Link> tabsFrom(String path) {
    return tabs.stream().dropWhile(tab -> !tab.path().equals(path)).toList();
  }

  /**
   * Where the call's pages lie: among the rounds of those who run it.
   *
   * @param otherwise to all others, the first of these that they have a way into
   */
  public Trail trail(Area... otherwise) {
    return Trail.in(managed ? new Area[] {Area.ROUNDS} : otherwise);
  }

  /** Where those lie that the call's own leads to. */
  public Trail below(Area... otherwise) {
    return trail(otherwise).then("/calls/" + call.id(), call.title(), call.language());
  }
}
