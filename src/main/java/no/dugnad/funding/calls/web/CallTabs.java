package no.dugnad.funding.calls.web;

import java.util.List;
import java.util.Optional;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallPhases.Phase;
import no.dugnad.funding.calls.CallRules;
import no.dugnad.funding.calls.CallTab;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Link;
import org.springframework.stereotype.Component;

/**
 * The call as everybody reads it, and what the adviser sets up: texts, frame, criteria, form,
 * publication.
 */
@Component
class CallTabs implements CallTab {
  private final CallRules rules;

  CallTabs(CallRules rules) {
    this.rules = rules;
  }

  @Override
  public List<Link> tabs(Call call, Phase phase, Viewer viewer) {
    String path = "/calls/" + call.id();
    var read = new Link(path, call.isDraft() ? "calls.tab.preview" : "calls.tab.call");
    return rules.manages(viewer, call)
        ? List.of(read, new Link(path + "/settings", "calls.tab.settings"))
        : List.of(read);
  }

  @Override
  public Optional<Link> next(Call call, Phase phase, Viewer viewer) {
    return (phase == Phase.UPCOMING || phase == Phase.OPEN) && rules.manages(viewer, call)
        ? Optional.of(new Link("/calls/" + call.id(), "calls.next"))
        : Optional.empty();
  }
}
