package no.dugnad.funding.awards;

import java.util.List;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.ui.Chart;
import no.dugnad.platform.ui.Pager;
import no.dugnad.platform.ui.Ui;

/** A page of the awards that a filter lets through, with the sums of all of them. */
public record Register(List<Award> awards, List<AwardSum> sums, Pager pager) {
  public Register {
    awards = List.copyOf(awards);
    sums = List.copyOf(sums);
  }

  /** What was awarded each year, and to what kinds. */
  public Chart chart(Ui ui) {
    return AwardChart.of(this, ui);
  }

  public int count() {
    return pager.total();
  }

  public Money amount() {
    return sums.stream().map(AwardSum::amount).reduce(Money.ZERO, Money::plus);
  }
}
