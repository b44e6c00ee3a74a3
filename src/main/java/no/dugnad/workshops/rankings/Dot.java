package no.dugnad.workshops.rankings;

import java.util.UUID;

/** How many dots one person has put on one note. */
public record Dot(UUID person, UUID note, int dots) {
  public Dot {
    if (dots < 1) throw new IllegalArgumentException("dots: " + dots);
  }
}
