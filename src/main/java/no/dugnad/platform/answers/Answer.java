package no.dugnad.platform.answers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed as an answer, valid or not.
 *
 * @param typed one text; the ids of the chosen options; what and amount of each budget line in
 *     turn; id, name and SHA-256 of each file in turn
 * @param revision rises by one each time the answer changes
 */
public record Answer(
    String questionId,
    List<String> typed,
    long revision,
    Instant savedAt,
    @Nullable UUID savedBy,
    String savedByName) {
  public Answer {
    typed = List.copyOf(typed);
  }

  /** What came of saving an answer. */
  public sealed interface Save {

    record Saved(long revision, Instant at) implements Save {}

    /**
     * Somebody else saved another text since this one was read. Nothing is stored: the one who
     * saves sees both and chooses.
     *
     * @param own whether it was the same person, in another window
     * @param revision of theirs; saving with it as base keeps mine
     */
    record Clash(
        List<String> mine,
        List<String> theirs,
        String byName,
        boolean own,
        Instant at,
        long revision)
        implements Save {
      public Clash {
        mine = List.copyOf(mine);
        theirs = List.copyOf(theirs);
      }
    }
  }
}
