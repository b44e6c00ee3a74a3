package no.dugnad.funding.calls;

import java.util.List;

/** What stands on top of every page of a call: {@code funding/calls/head.jte}. */
public record CallHead(Call call, Stage stage, List<CallTab.Tab> tabs) {
  public CallHead {
    tabs = List.copyOf(tabs);
  }
}
