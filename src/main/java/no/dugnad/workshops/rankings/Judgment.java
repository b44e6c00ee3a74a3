package no.dugnad.workshops.rankings;

import java.util.UUID;

/**
 * One person's answer to one pair: which hurts more. Which of the two stood to the left is kept,
 * because one who always takes the same side has answered nothing.
 */
public record Judgment(UUID person, UUID left, UUID right, Tilt answer) {
  public enum Tilt {
    LEFT,
    RIGHT,
    /** Neither more than the other: counts as half for each. */
    EQUAL
  }

  public Judgment {
    if (left.equals(right)) throw new IllegalArgumentException("a pair of one: " + left);
  }
}
