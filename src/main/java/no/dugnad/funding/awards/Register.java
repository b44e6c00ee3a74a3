package no.dugnad.funding.awards;

import java.util.List;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.ui.Chart;
import no.dugnad.platform.ui.Pager;
import no.dugnad.platform.ui.Ui;

/**
 * A page of the awards that a filter lets through, with the sums of all of them.
 *
 * @param printed what of them paper shows: all, where they are not too many, else the page
 */
public record Register(List<Award> awards, List<Award> printed, List<AwardSum> sums, Pager pager) {
  public Register {
    awards = List.copyOf(awards);
    printed = List.copyOf(printed);
    sums = List.copyOf(sums);
  }

  /** What was awarded each year, and to what kinds. */
  public Chart chart(Ui ui) {
    return AwardChart.of(this, ui);
  }

  public boolean isPrintedWhole() {
    return printed.size() == count();
  }

  public int count() {
    return pager.total();
  }

  /** As it was announced. */
  public Money amount() {
    return sums.stream().map(AwardSum::amount).reduce(Money.ZERO, Money::plus);
  }

  /** What all of them come to, as they were announced and since. */
  public Award.Sums total() {
    return sums.stream()
        .map(sum -> new Award.Sums(sum.amount(), sum.now(), sum.unused()))
        .reduce(new Award.Sums(Money.ZERO, Money.ZERO, Money.ZERO), Award.Sums::plus);
  }
}
