package no.dugnad.funding.schemes;

import java.util.UUID;

/**
 * One thing that applications are measured by.
 *
 * @param weight relative to the other criteria's
 */
public record Criterion(UUID id, String name, String explanation, int weight) {
  public static final int MAX_NAME = 100;
  public static final int MAX_EXPLANATION = 1000;
  public static final int MIN_WEIGHT = 1;
  public static final int MAX_WEIGHT = 100;

  public Criterion {
    if (weight < MIN_WEIGHT || weight > MAX_WEIGHT) {
      throw new IllegalArgumentException("weight " + weight);
    }
  }
}
