package no.dugnad.followup.claims;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.dugnad.followup.claims.Plan.When;
import no.dugnad.platform.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A part of an award that is not paid yet.
 *
 * @param number among those of its project, also the paid ones
 * @param dueAt null while what it waits for is not approved
 */
public record Instalment(int number, Money amount, When when, @Nullable Instant dueAt) {
  private static final BigInteger ORE = BigInteger.valueOf(100);

  public boolean isDue(Instant now) {
    return dueAt != null && !dueAt.isAfter(now);
  }

  /** As it is planned, before what is left is divided. */
  record Planned(int number, long share, When when, @Nullable Instant dueAt) {}

  /**
   * Divides what is left of an award by the shares: in whole kroner, and what is too little for
   * that falls on the last, so that they come to what is left to the øre.
   */
  static List<Instalment> divide(Money left, List<Planned> planned) {
    var divided = new ArrayList<Instalment>();
    long ore = Math.max(0, left.ore());
    long shares = planned.stream().mapToLong(Planned::share).sum();
    for (Planned one : planned) {
      boolean last = one.share() == shares;
      long amount = last ? ore : part(ore, one.share(), shares);
      divided.add(new Instalment(one.number(), new Money(amount), one.when(), one.dueAt()));
      ore -= amount;
      shares -= one.share();
    }
    return divided;
  }

  /** An instalment that is planned in øre is paid so, where nothing has changed since. */
  private static long part(long ore, long share, long shares) {
    if (ore == shares) return share;
    return BigInteger.valueOf(ore)
            .multiply(BigInteger.valueOf(share))
            .divide(BigInteger.valueOf(shares).multiply(ORE))
            .longValueExact()
        * ORE.longValueExact();
  }
}
