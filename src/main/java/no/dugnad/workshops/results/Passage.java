package no.dugnad.workshops.results;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text of the description, with the notes behind it: they stay when it is worded anew.
 *
 * @param part which, as in {@code need.3}: the same each time the description is drawn
 * @param drawn as the log gave it
 * @param text as it stands; blank leaves it out, and a need then has its note's words
 * @param sources the numbers of the notes that it rests on
 * @param revision which saving it is; 0 when nobody has touched it
 */
public record Passage(
    String part,
    String drawn,
    String text,
    List<Integer> sources,
    long revision,
    @Nullable Instant savedAt,
    @Nullable String savedBy) {

  public static final int MAX_TEXT = 4000;

  public Passage {
    sources = List.copyOf(sources);
  }

  static Passage drawn(String part, String text, List<Integer> sources) {
    return new Passage(part, text, text, sources, 0, null, null);
  }

  public boolean isEdited() {
    return !text.equals(drawn);
  }

  public boolean isBlank() {
    return text.isBlank();
  }

  public List<String> lines() {
    return text.lines().filter(line -> !line.isBlank()).toList();
  }

  /** What came of saving a passage. */
  public sealed interface Save {

    record Saved(Passage passage) implements Save {}

    /**
     * It was saved in the meantime: nothing is overwritten until somebody chooses.
     *
     * @param own whether by the same person, in another window
     */
    record Clash(Passage stored, boolean own) implements Save {}
  }
}
