package no.dugnad.funding.funds;

import java.util.Map;
import java.util.UUID;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Revision;

/**
 * What one award has of an envelope.
 *
 * @param committed promised and not yet paid
 * @param paid paid out and not given back
 */
public record AwardBalance(Money committed, Money paid, Money returned) {
  static final AwardBalance EMPTY = new AwardBalance(Money.ZERO, Money.ZERO, Money.ZERO);

  /** Of one among those of an envelope; nothing where it has none. */
  public static AwardBalance of(Map<UUID, AwardBalance> balances, UUID award) {
    return balances.getOrDefault(award, EMPTY);
  }

  /** All that it has, or has had and given back. */
  public Money total() {
    return committed.plus(paid).plus(returned);
  }

  /** Changes with each posting. */
  public Revision revision() {
    return Revision.of(committed, paid, returned);
  }
}
