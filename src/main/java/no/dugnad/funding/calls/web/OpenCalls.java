package no.dugnad.funding.calls.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import no.dugnad.funding.calls.CallFilter;
import no.dugnad.funding.calls.Calls;
import no.dugnad.platform.home.FrontPart;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/** The calls on the public front page: those that close first. */
@Component
class OpenCalls implements FrontPart {
  private static final int MOST = 6;

  private final Calls calls;
  private final Clock clock;

  OpenCalls(Calls calls, Clock clock) {
    this.calls = calls;
    this.clock = clock;
  }

  @Override
  public List<Part> parts() {
    var current = CallFilter.of(CallFilter.When.CURRENT);
    return List.of(
        new Part(
            "funding/calls/front",
            Map.of("calls", calls.listPublic(current, 0, MOST), "now", clock.instant())));
  }
}
