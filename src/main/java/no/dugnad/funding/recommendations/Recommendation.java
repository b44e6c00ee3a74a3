package no.dugnad.funding.recommendations;

import java.util.UUID;
import no.dugnad.platform.shared.Money;

/**
 * The panel's proposal for one application.
 *
 * @param amount what it proposes to award; zero unless the verdict is AWARD
 * @param grounds why, in words that the applicants can be given
 * @param revision counts its savings; 0 for one that was never saved
 */
public record Recommendation(
    UUID applicationId, Verdict verdict, Money amount, String grounds, long revision) {

  public static final int MAX_GROUNDS = 4000;

  public Recommendation {
    if ((verdict == Verdict.AWARD) != amount.isPositive()) {
      throw new IllegalArgumentException(verdict + " of " + amount);
    }
  }

  static Recommendation none(UUID applicationId) {
    return new Recommendation(applicationId, Verdict.UNDECIDED, Money.ZERO, "", 0);
  }

  /** Whether it says what should become of the application, and why. */
  public boolean isComplete() {
    return verdict != Verdict.UNDECIDED && !grounds.isBlank();
  }

  /** What came of saving a recommendation. */
  public sealed interface Save {

    record Saved(Recommendation recommendation) implements Save {}

    /**
     * It was saved in the meantime: nothing is overwritten until somebody chooses.
     *
     * @param own whether by the same person, in another window
     */
    record Clash(Recommendation stored, String by, boolean own) implements Save {}
  }

  /** What the panel proposes for an application. */
  public enum Verdict {
    UNDECIDED,
    AWARD,
    DECLINE
  }
}
