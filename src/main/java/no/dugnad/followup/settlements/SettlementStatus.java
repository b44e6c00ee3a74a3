package no.dugnad.followup.settlements;

import java.time.Instant;
import no.dugnad.platform.shared.Money;

/** What became of what a project says it has not used. */
public sealed interface SettlementStatus {
  /** It is said, and nothing has come yet. */
  record Stated() implements SettlementStatus {}

  record GivenBack(Money amount, Instant at) implements SettlementStatus {}

  /** It can be promised to others. */
  record Reused(Money amount, Instant at) implements SettlementStatus {}

  /** The project was taken up again before anything came. */
  record Withdrawn(Instant at) implements SettlementStatus {}
}
