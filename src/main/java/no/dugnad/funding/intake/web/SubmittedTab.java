package no.dugnad.funding.intake.web;

import java.util.Optional;
import no.dugnad.funding.applications.ApplicationRules;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallTab;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** The tab with what has come in to a call. */
@Component
class SubmittedTab implements CallTab {
  private final ApplicationRules rules;

  SubmittedTab(ApplicationRules rules) {
    this.rules = rules;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Optional<Tab> tab(Call call, Viewer viewer) {
    return rules.handles(viewer, call)
        ? Optional.of(new Tab("/calls/" + call.id() + "/applications", "intake.tab"))
        : Optional.empty();
  }
}
