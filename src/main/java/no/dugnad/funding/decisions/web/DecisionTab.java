package no.dugnad.funding.decisions.web;

import java.util.List;
import java.util.Optional;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallPhases.Phase;
import no.dugnad.funding.calls.CallTab;
import no.dugnad.funding.decisions.DecisionRules;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Link;
import org.springframework.stereotype.Component;

/** The call's tab that leads to what is decided of it. */
@Component
class DecisionTab implements CallTab {
  private final DecisionRules rules;

  DecisionTab(DecisionRules rules) {
    this.rules = rules;
  }

  /** As {@link DecisionRules#see}: the phase says already that the panel has handed over. */
  @Override
  public List<Link> tabs(Call call, Phase phase, Viewer viewer) {
    return phase.compareTo(Phase.TO_DECIDE) >= 0 && rules.handles(viewer, call)
        ? List.of(new Link("/calls/" + call.id() + "/decision", "decisions.tab"))
        : List.of();
  }

  @Override
  public Optional<Link> next(Call call, Phase phase, Viewer viewer) {
    return phase == Phase.TO_DECIDE && rules.decideCall(viewer, call.id())
        ? Optional.of(new Link("/calls/" + call.id() + "/decision", "decisions.next"))
        : Optional.empty();
  }
}
