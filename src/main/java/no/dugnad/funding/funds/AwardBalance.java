package no.dugnad.funding.funds;

import no.dugnad.platform.shared.Money;

/** What one award has of an envelope. */
record AwardBalance(Money committed, Money paid, Money returned) {
  static final AwardBalance EMPTY = new AwardBalance(Money.ZERO, Money.ZERO, Money.ZERO);
}
