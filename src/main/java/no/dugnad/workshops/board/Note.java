package no.dugnad.workshops.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.dugnad.workshops.agenda.Horizon;
import no.dugnad.workshops.agenda.NoteKind;
import org.jspecify.annotations.Nullable;

/**
 * One statement by one person.
 *
 * @param parents what it hangs on: a cause on needs or other causes, an effect on needs
 * @param mergedInto the note that now speaks for this one too
 * @param hidden put aside by a facilitator
 */
public record Note(
    UUID id,
    Origin origin,
    String text,
    List<UUID> parents,
    @Nullable UUID mergedInto,
    boolean hidden,
    boolean removed) {
  /** Characters in what is written on one. */
  public static final int MAX_TEXT = 500;

  /** How many others one may hang on: each change of those shows it anew. */
  public static final int MAX_PARENTS = 10;

  public Note {
    parents = List.copyOf(parents);
  }

  /**
   * What never changes of a note: how it came to be.
   *
   * @param number the event that it was written by: notes sort by it
   * @param table where the author sat; 0 for none
   */
  public record Origin(
      long number,
      Instant at,
      Author by,
      String step,
      NoteKind kind,
      @Nullable Horizon horizon,
      @Nullable String label,
      int table) {}

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

  Note saying(String other) {
    return new Note(id, origin, other, parents, mergedInto, hidden, removed);
  }

  Note linked(UUID parent, boolean on) {
    var others = new ArrayList<>(parents);
    others.remove(parent);
    if (on) others.add(parent);
    return new Note(id, origin, text, others, mergedInto, hidden, removed);
  }

  Note merged(@Nullable UUID into) {
    return new Note(id, origin, text, parents, into, hidden, removed);
  }

  Note hidden(boolean yes) {
    return new Note(id, origin, text, parents, mergedInto, yes, removed);
  }

  Note removed(boolean yes) {
    return new Note(id, origin, text, parents, mergedInto, hidden, yes);
  }
}
