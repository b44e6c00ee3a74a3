package no.dugnad.platform.answers;

import java.time.Instant;
import java.util.List;

/** What came of saving an answer. */
public sealed interface SaveResult {

  record Saved(long revision, Instant at) implements SaveResult {}

  /**
   * Somebody else saved another text since this one was read. Nothing is stored: the one who saves
   * sees both and chooses.
   *
   * @param revision of theirs; saving with it as base keeps mine
   */
  record Clash(List<String> mine, List<String> theirs, String byName, Instant at, long revision)
      implements SaveResult {
    public Clash {
      mine = List.copyOf(mine);
      theirs = List.copyOf(theirs);
    }
  }
}
