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
}
