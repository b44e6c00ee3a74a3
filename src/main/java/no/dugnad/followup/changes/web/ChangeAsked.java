package no.dugnad.followup.changes.web;

import java.time.LocalDate;
import no.dugnad.followup.changes.Wanted;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.ui.Input;

/** What may be asked for, as people choose it. */
enum ChangeAsked {
  TIME,
  MORE,
  LESS,
  SCOPE;

  static ChangeAsked of(Wanted wanted) {
    return switch (wanted) {
      case Wanted.Time _ -> TIME;
      case Wanted.Sum sum -> sum.isMore() ? MORE : LESS;
      case Wanted.Scope _ -> SCOPE;
    };
  }

  /** As it was typed; without a meaning where the input has problems. */
  Wanted read(Input input, LocalDate today) {
    return switch (this) {
      case TIME -> new Wanted.Time(input.dateToCome("until", today));
      case MORE -> new Wanted.Sum(positive(input));
      case LESS -> new Wanted.Sum(positive(input).negated());
      case SCOPE -> new Wanted.Scope(input.text("scope", Wanted.Scope.MAX_WHAT));
    };
  }

  private static Money positive(Input input) {
    Money amount = input.money("amount");
    if (!amount.isPositive() && input.problem("amount").isEmpty())
      input.reject("amount", "changes.problem.notPositive");
    return amount;
  }
}
