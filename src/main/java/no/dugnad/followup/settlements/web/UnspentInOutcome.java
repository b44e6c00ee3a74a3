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

/** Where it is said what became of a project that has been paid: what is left of that. */
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
    return paid.isPositive()
        ? Optional.of(
            new Part("followup/settlements/in-outcome", Map.of("paid", paid, "input", input)))
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
