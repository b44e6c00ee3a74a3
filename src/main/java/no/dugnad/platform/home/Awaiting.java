package no.dugnad.platform.home;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Slot;

/** What a room's cases ask of somebody: their drafts, their assessments. Home shows it. */
public interface Awaiting extends Slot {
  List<Task> tasks(Viewer viewer);

  /**
   * @param kind a message key for the sort of thing it is, as in {@code
   *     applications.awaiting.draft}
   * @param title the case's own name
   * @param due when it must be done
   * @param since when it began to wait, where that is known
   * @param byOthers whether it is for somebody else to do, and they wait for it
   */
  record Task(
      String kind,
      String title,
      String path,
      Optional<Instant> due,
      Optional<Instant> since,
      boolean byOthers) {
    public Task(
        String kind, String title, String path, Optional<Instant> due, Optional<Instant> since) {
      this(kind, title, path, due, since, false);
    }

    public Task(String kind, String title, String path, Optional<Instant> due) {
      this(kind, title, path, due, Optional.empty());
    }

    /** What has waited longest stands first; what has only a day to be done by stands at that. */
    public Instant place() {
      return since.or(() -> due).orElse(Instant.MAX);
    }
  }
}
