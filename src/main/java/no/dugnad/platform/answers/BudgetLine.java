package no.dugnad.platform.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.dugnad.platform.shared.Money;

/** One line of a budget, as typed. */
public record BudgetLine(String what, String typedAmount) {
  public static final int MOST = 50;

  /** Characters of it that are shown on paper. */
  static final int MAX_TYPED = 500;

  public static final BudgetLine EMPTY = new BudgetLine("", "");

  public Optional<Money> amount() {
    return Money.parse(typedAmount);
  }

  /** However the amount is written. */
  boolean isSame(BudgetLine other) {
    return what.equals(other.what)
        && (typedAmount.equals(other.typedAmount)
            || (amount().isPresent() && amount().equals(other.amount())));
  }

  boolean isBlank() {
    return what.isBlank() && typedAmount.isBlank();
  }

  /** The sum of those amounts that can be read. */
  public static Money sum(List<BudgetLine> lines) {
    return lines.stream().flatMap(l -> l.amount().stream()).reduce(Money.ZERO, Money::plus);
  }

  public static List<BudgetLine> read(List<String> typed) {
    var lines = new ArrayList<BudgetLine>();
    for (int i = 0; i + 1 < typed.size(); i += 2) {
      lines.add(new BudgetLine(typed.get(i), typed.get(i + 1)));
    }
    return lines;
  }

  public static List<String> written(List<BudgetLine> lines) {
    return lines.stream().flatMap(l -> Stream.of(l.what(), l.typedAmount())).toList();
  }
}
