package no.dugnad.funding.schemes;

import org.jspecify.annotations.Nullable;

/**
 * Something an award brings with it.
 *
 * @param months about how long after the start; null when no time is said
 */
public record FollowUp(Step step, @Nullable Integer months) {
  public static final int MIN_MONTHS = 1;
  public static final int MAX_MONTHS = 60;

  /** The steps, in the order they usually come. */
  public enum Step {
    START_UP,
    PROJECT_DESCRIPTION,
    STATUS_CHECK,
    CLOSING,
    FINAL_REPORT
  }
}
