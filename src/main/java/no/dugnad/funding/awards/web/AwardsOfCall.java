package no.dugnad.funding.awards.web;

import java.util.List;
import java.util.Map;
import no.dugnad.funding.awards.Award;
import no.dugnad.funding.awards.Awards;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallAction;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/** On the call's own page: what came of it. */
@Component
class AwardsOfCall implements CallAction {
  private final Awards awards;

  AwardsOfCall(Awards awards) {
    this.awards = awards;
  }

  @Override
  public List<Part> actions(Call call, Viewer viewer) {
    List<Award> awarded = awards.listOfCall(call.id());
    return awarded.isEmpty()
        ? List.of()
        : List.of(new Part("funding/awards/of-call", Map.of("awards", awarded)));
  }
}
