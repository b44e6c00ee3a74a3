package no.dugnad.funding.calls;

import java.util.List;
import no.dugnad.funding.calls.Call.Stage;
import no.dugnad.funding.calls.CallPhases.Phase;
import no.dugnad.platform.ui.Link;

/** What stands on top of every page of a call: {@code funding/calls/head.jte}. */
public record CallHead(Call call, Stage stage, Phase phase, List<Link> tabs) {
  public CallHead {
    tabs = List.copyOf(tabs);
  }
}
