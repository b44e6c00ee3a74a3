package no.dugnad.workshops.board;

import java.util.UUID;

/** Two notes that are compared, whichever was shown first. */
public record Pair(UUID first, UUID second) {
  public Pair {
    if (first.compareTo(second) >= 0) throw new IllegalArgumentException("use Pair.of");
  }

  public static Pair of(UUID one, UUID other) {
    return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
  }

  public boolean has(UUID note) {
    return first.equals(note) || second.equals(note);
  }
}
