package no.dugnad.workshops.rankings;

import java.util.UUID;

/**
 * One person's estimate of what it would give to mend a note, and what it would take.
 *
 * @param impact 1 (little) to 5 (much)
 * @param effort 1 (easy) to 5 (hard)
 */
public record Estimate(UUID person, UUID note, int impact, int effort) {
  public static final int MOST = 5;

  public Estimate {
    if (impact < 1 || impact > MOST || effort < 1 || effort > MOST) {
      throw new IllegalArgumentException("estimate: " + impact + ", " + effort);
    }
  }
}
