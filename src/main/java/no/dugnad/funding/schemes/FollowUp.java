package no.dugnad.funding.schemes;

import org.jspecify.annotations.Nullable;

/**
 * Something an award brings with it.
 *
 * @param months about how long after the start; null when no time is said
 */
public record FollowUp(Step step, @Nullable Integer months) {
  public static final int MAX_MONTHS = 60;

  /** A status check at the start would check nothing. */
  public static final int MIN_MONTHS_TO_CHECK = 1;

  public FollowUp {
    if (months != null && (months < 0 || months > MAX_MONTHS)) {
      throw new IllegalArgumentException("months " + months);
    }
  }

  /** The steps, in the order they usually come. */
  public enum Step {
    START_UP,
    PROJECT_DESCRIPTION,
    STATUS_CHECK,
    CLOSING,
    FINAL_REPORT
  }
}
