package no.dugnad.funding.awards;

import java.util.List;
import no.dugnad.platform.shared.Money;

/**
 * A page of the awards that a filter lets through, with the sums of all of them.
 *
 * @param page from 1
 */
public record Register(List<Award> awards, List<AwardSum> sums, int page) {
  public Register {
    awards = List.copyOf(awards);
    sums = List.copyOf(sums);
  }

  public int count() {
    return sums.stream().mapToInt(AwardSum::awards).sum();
  }

  public Money amount() {
    return sums.stream().map(AwardSum::amount).reduce(Money.ZERO, Money::plus);
  }

  public int pages() {
    return Math.max(1, Math.ceilDiv(count(), Awards.PAGE));
  }
}
