package no.dugnad.funding.decisions;

import java.time.Instant;
import java.util.UUID;
import no.dugnad.platform.shared.Money;

/**
 * What the decision-maker has decided for one application.
 *
 * @param amount zero for a decline
 * @param grounds what the applicants read
 * @param reason why it differs from the recommendation; empty where it does not
 * @param decidedBy the decision-maker's name
 */
public record Decision(
    UUID id,
    UUID callId,
    UUID applicationId,
    Outcome outcome,
    Money amount,
    String grounds,
    String reason,
    Instant decidedAt,
    String decidedBy,
    DecisionStatus status) {

  public static final int MAX_GROUNDS = 10_000;
  public static final int MAX_REASON = 2000;

  public Decision {
    if (amount.isPositive() != (outcome == Outcome.AWARD)) {
      throw new IllegalArgumentException(outcome + " of " + amount);
    }
  }

  public boolean isAward() {
    return outcome == Outcome.AWARD;
  }

  public boolean isAnnounced() {
    return status instanceof DecisionStatus.Announced;
  }
}
