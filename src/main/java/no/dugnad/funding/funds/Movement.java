package no.dugnad.funding.funds;

import java.time.Instant;
import java.util.UUID;
import no.dugnad.platform.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * One transaction in the ledger, as a line to read.
 *
 * @param award whose money it is; null when the envelope itself grew or shrank
 * @param amount what moved from {@code deed.from()} to {@code deed.to()}; negative when less is set
 *     aside
 */
public record Movement(
    UUID id,
    Instant at,
    String actor,
    Deed deed,
    @Nullable UUID award,
    Money amount,
    @Nullable Carried carried) {

  /**
   * Where a carried sum went, or came from.
   *
   * @param envelope its title
   * @param reference to who decided it
   */
  public record Carried(UUID envelopeId, String envelope, String reference) {}

  /** What moved money in the ledger: from one account to another. */
  public enum Deed {
    SET_ASIDE(Account.SET_ASIDE, Account.AVAILABLE),
    COMMIT(Account.AVAILABLE, Account.COMMITTED),
    RELEASE(Account.COMMITTED, Account.AVAILABLE),
    PAY(Account.COMMITTED, Account.PAID),
    /** Of what was registered as paid by mistake. */
    REVERSE(Account.PAID, Account.COMMITTED),
    GIVE_BACK(Account.PAID, Account.RETURNED),
    /** Of what was registered as come back by mistake. */
    REVERSE_RETURN(Account.RETURNED, Account.PAID),
    /** What came back can be promised anew. */
    REUSE(Account.RETURNED, Account.AVAILABLE),
    CARRY_OUT(Account.AVAILABLE, Account.SET_ASIDE),
    CARRY_IN(Account.SET_ASIDE, Account.AVAILABLE);

    private final Account from;
    private final Account to;

    Deed(Account from, Account to) {
      this.from = from;
      this.to = to;
    }

    public Account from() {
      return from;
    }

    public Account to() {
      return to;
    }
  }
}
