package no.dugnad.followup.settlements;

import java.time.Instant;
import no.dugnad.platform.shared.Money;

/** What became of what a project says it has not used. */
public sealed interface SettlementStatus {
  /**
   * It is said, and is still to come.
   *
   * @param came a part of it that has come
   */
  record Stated(Money came) implements SettlementStatus {}

  record GivenBack(Money amount, Instant at) implements SettlementStatus {}

  /** It can be promised to others. */
  record Reused(Money amount, Instant at) implements SettlementStatus {}

  /** The project was taken up again before any of it came. */
  record Withdrawn(Instant at) implements SettlementStatus {}
}
