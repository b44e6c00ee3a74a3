package no.dugnad.funding.calls.web;

import java.util.Optional;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallRules;
import no.dugnad.funding.calls.CallTab;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** What the adviser sets up: texts, frame, criteria, form, publication. */
@Component
class SettingsTab implements CallTab {
  private final CallRules rules;

  SettingsTab(CallRules rules) {
    this.rules = rules;
  }

  @Override
  public int order() {
    return 11;
  }

  @Override
  public Optional<Tab> tab(Call call, Viewer viewer) {
    return rules.manages(viewer, call)
        ? Optional.of(new Tab("/calls/" + call.id() + "/settings", "calls.tab.settings"))
        : Optional.empty();
  }
}
