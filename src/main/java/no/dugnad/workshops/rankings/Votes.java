package no.dugnad.workshops.rankings;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All that people have said of the notes by dots, pairs and estimates.
 *
 * @param kinds the kind of role of each person who has told it
 */
public record Votes(
    Map<UUID, String> kinds, List<Dot> dots, List<Judgment> judgments, List<Estimate> estimates) {
  public Votes {
    kinds = Map.copyOf(kinds);
    dots = List.copyOf(dots);
    judgments = List.copyOf(judgments);
    estimates = List.copyOf(estimates);
  }

  /** How many dots one person has put on one note. */
  public record Dot(UUID person, UUID note, int dots) {
    public Dot {
      if (dots < 1) throw new IllegalArgumentException("dots: " + dots);
    }
  }

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
}
