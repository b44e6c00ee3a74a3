package no.dugnad.funding.decisions;

import java.time.Instant;
import java.util.UUID;
import no.dugnad.platform.shared.Money;

/**
 * What the decision-maker has decided for one application.
 *
 * @param decidedBy the decision-maker's name
 */
public record Decision(
    UUID id,
    UUID callId,
    UUID applicationId,
    Ruling ruling,
    Instant decidedAt,
    String decidedBy,
    DecisionStatus status) {

  public static final int MAX_GROUNDS = 10_000;
  public static final int MAX_REASON = 2000;

  /**
   * What it says.
   *
   * @param amount zero for a decline
   * @param grounds what the applicants read
   * @param reason why it differs from the recommendation; empty where it does not
   */
  public record Ruling(Outcome outcome, Money amount, String grounds, String reason) {
    public Ruling {
      if (amount.isPositive() != (outcome == Outcome.AWARD)) {
        throw new IllegalArgumentException(outcome + " of " + amount);
      }
    }
  }

  public Outcome outcome() {
    return ruling.outcome();
  }

  public Money amount() {
    return ruling.amount();
  }

  public String grounds() {
    return ruling.grounds();
  }

  public String reason() {
    return ruling.reason();
  }

  public boolean isAward() {
    return outcome() == Outcome.AWARD;
  }

  public boolean isAnnounced() {
    return status instanceof DecisionStatus.Announced;
  }

  /** What the project gets as it stands now: as decided, or as an appeal has made it. */
  public Money standing() {
    return switch (status) {
      case DecisionStatus.Decided() -> amount();
      case DecisionStatus.Announced announced -> announced.standing();
    };
  }

  /** What it comes to as it stands now. */
  public Outcome standingOutcome() {
    return standing().isPositive() ? Outcome.AWARD : Outcome.DECLINE;
  }

  public boolean isChangedByAppeal() {
    return !standing().equals(amount());
  }
}
