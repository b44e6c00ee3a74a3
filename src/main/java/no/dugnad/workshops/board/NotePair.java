package no.dugnad.workshops.board;

import java.util.UUID;

/** Two notes that are compared, whichever was shown first. */
public record NotePair(UUID first, UUID second) {
  public NotePair {
    if (first.compareTo(second) >= 0) throw new IllegalArgumentException("use NotePair.of");
  }

  public static NotePair of(UUID one, UUID other) {
    return one.compareTo(other) < 0 ? new NotePair(one, other) : new NotePair(other, one);
  }

  public boolean has(UUID note) {
    return first.equals(note) || second.equals(note);
  }
}
