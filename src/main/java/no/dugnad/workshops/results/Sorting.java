package no.dugnad.workshops.results;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.workshops.board.Note;
import no.dugnad.workshops.wording.Solutions;

/**
 * Which notes say what to get instead of what hurts: what the wording tells, unless a facilitator
 * has said otherwise.
 *
 * @param decided true for those that a facilitator calls solutions, false for those they do not
 */
record Sorting(Map<UUID, Boolean> decided) {
  public static final Sorting BY_WORDING = new Sorting(Map.of());

  public Sorting {
    decided = Map.copyOf(decided);
  }

  /** What makes it a solution: the word that tells, or empty when a facilitator does. */
  Optional<String> solution(Note note) {
    Boolean said = decided.get(note.id());
    if (said == null) return Solutions.soundsLikeSolution(note.text());
    return said ? Optional.of("") : Optional.empty();
  }
}
