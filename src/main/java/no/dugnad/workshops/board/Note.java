package no.dugnad.workshops.board;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.dugnad.workshops.agenda.Horizon;
import no.dugnad.workshops.agenda.NoteKind;
import org.jspecify.annotations.Nullable;

/**
 * One statement by one person.
 *
 * @param links what it hangs on, a cause on needs or other causes, an effect on needs, and who says
 *     so of each
 * @param mergedInto the note that now speaks for this one too
 * @param hidden put aside by a facilitator
 */
public record Note(
    UUID id,
    Origin origin,
    String text,
    Map<UUID, Author> links,
    @Nullable UUID mergedInto,
    boolean hidden,
    boolean removed) {
  /** Characters in what is written on one. */
  public static final int MAX_TEXT = 500;

  /** How many others one may hang on: each change of those shows it anew. */
  public static final int MAX_PARENTS = 10;

  public Note {
    links = Collections.unmodifiableMap(new LinkedHashMap<>(links));
  }

  /**
   * What never changes of a note: how it came to be.
   *
   * @param number the event that it was written by: notes sort by it
   * @param table where the author sat; 0 for none
   * @param late whether it came to a step that {@link Board#isSettled settled} before it
   */
  public record Origin(
      long number,
      Instant at,
      Author by,
      String step,
      NoteKind kind,
      @Nullable Horizon horizon,
      @Nullable String label,
      int table,
      boolean late) {}

  public long number() {
    return origin.number;
  }

  public Author by() {
    return origin.by;
  }

  public String step() {
    return origin.step;
  }

  public NoteKind kind() {
    return origin.kind;
  }

  public @Nullable Horizon horizon() {
    return origin.horizon;
  }

  public @Nullable String label() {
    return origin.label;
  }

  public int table() {
    return origin.table;
  }

  public Set<UUID> parents() {
    return links.keySet();
  }

  Note saying(String other) {
    return new Note(id, origin, other, links, mergedInto, hidden, removed);
  }

  Note linked(UUID parent, boolean on, Author by) {
    var others = new LinkedHashMap<>(links);
    others.remove(parent);
    if (on) others.put(parent, by);
    return new Note(id, origin, text, others, mergedInto, hidden, removed);
  }

  Note merged(@Nullable UUID into) {
    return new Note(id, origin, text, links, into, hidden, removed);
  }

  Note hidden(boolean yes) {
    return new Note(id, origin, text, links, mergedInto, yes, removed);
  }

  Note removed(boolean yes) {
    return new Note(id, origin, text, links, mergedInto, hidden, yes);
  }
}
