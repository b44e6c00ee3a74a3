package no.dugnad.funding.intake.web;

import java.util.List;
import no.dugnad.funding.applications.ApplicationRules;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallPhases.Phase;
import no.dugnad.funding.calls.CallTab;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Link;
import org.springframework.stereotype.Component;

/** The tab with what has come in to a call. */
@Component
class SubmittedTab implements CallTab {
  private final ApplicationRules rules;

  SubmittedTab(ApplicationRules rules) {
    this.rules = rules;
  }

  @Override
  public List<Link> tabs(Call call, Phase phase, Viewer viewer) {
    return rules.handles(viewer, call)
        ? List.of(new Link("/calls/" + call.id() + "/applications", "intake.tab"))
        : List.of();
  }
}
