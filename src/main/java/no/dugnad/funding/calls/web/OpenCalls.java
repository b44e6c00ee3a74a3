package no.dugnad.funding.calls.web;

import java.util.List;
import java.util.Map;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallFilter;
import no.dugnad.funding.calls.CallPhases;
import no.dugnad.funding.calls.Calls;
import no.dugnad.platform.home.FrontPart;
import no.dugnad.platform.home.HomePart;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/** The calls on the public front page: those that close first. */
@Component
class OpenCalls implements FrontPart, HomePart {
  private static final int MOST = 6;

  private final Calls calls;
  private final CallPhases phases;

  OpenCalls(Calls calls, CallPhases phases) {
    this.calls = calls;
    this.phases = phases;
  }

  /** Who has another part here than to apply finds them at the foot. */
  @Override
  public List<Part> parts(Viewer viewer) {
    return viewer.roles().isEmpty() ? List.of(part(list())) : List.of();
  }

  @Override
  public List<Part> parts() {
    List<Call> shown = list();
    return shown.isEmpty() ? List.of() : List.of(part(shown));
  }

  private List<Call> list() {
    return calls.listPublic(CallFilter.of(CallFilter.When.CURRENT), 0, MOST);
  }

  private Part part(List<Call> shown) {
    return new Part(
        "funding/calls/front",
        Map.of("calls", shown, "phases", phases.of(shown, Viewer.anonymous())));
  }
}
