package no.dugnad.followup.settlements.web;

import java.util.Map;
import java.util.Optional;
import no.dugnad.followup.projects.OutcomePart;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.settlements.Settlements;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/**
 * Where it is said what became of a project: what is left of what was paid, and what is set free of
 * the rest, if it is given up.
 */
@Component
class UnspentInOutcome implements OutcomePart {
  private static final String UNSPENT = "unspent";

  private final Settlements settlements;

  UnspentInOutcome(Settlements settlements) {
    this.settlements = settlements;
  }

  @Override
  public Optional<Part> part(Project project, Input input) {
    Money paid = settlements.balance(project).paid();
    Money rest = settlements.rest(project);
    return paid.isPositive() || rest.isPositive()
        ? Optional.of(
            new Part(
                "followup/settlements/in-outcome",
                Map.of("paid", paid, "rest", rest, "input", input)))
        : Optional.empty();
  }

  @Override
  public Optional<Part> ofReopening(Project project) {
    Money freed = settlements.freed(project);
    return freed.isPositive()
        ? Optional.of(new Part("followup/settlements/in-reopening", Map.of("freed", freed)))
        : Optional.empty();
  }

  @Override
  public Runnable read(Project project, Input input, Viewer viewer) {
    Money unspent = input.optionalMoney(UNSPENT).orElse(Money.ZERO);
    Money paid = settlements.balance(project).paid();
    if (unspent.isNegative()) input.reject(UNSPENT, "settlements.problem.negative");
    else if (paid.compareTo(unspent) < 0)
      input.reject(UNSPENT, "settlements.refused.notPaid", paid);
    return () -> {
      if (unspent.isPositive()) settlements.state(project.id(), unspent, viewer);
    };
  }
}
