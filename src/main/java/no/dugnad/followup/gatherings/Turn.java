package no.dugnad.followup.gatherings;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import no.dugnad.platform.shared.Revision;
import org.jspecify.annotations.Nullable;

/** Who speaks in the room. */
sealed interface Turn {
  /** Nobody has begun. */
  record Before() implements Turn {}

  /**
   * @param since null while it pauses
   * @param spent before that
   */
  record On(UUID projectId, @Nullable Instant since, Duration spent) implements Turn {
    Duration spent(Instant now) {
      return since == null ? spent : spent.plus(Duration.between(since, now));
    }

    On pausedOrResumed(Instant now) {
      return since == null ? new On(projectId, now, spent) : new On(projectId, null, spent(now));
    }
  }

  /** All have had theirs. */
  record After() implements Turn {}

  static Turn begin(UUID projectId, Instant now) {
    return new On(projectId, now, Duration.ZERO);
  }

  /** Of whose turn it is, and whether it pauses; time goes on by itself. */
  default Revision revision() {
    return switch (this) {
      case Before _ -> Revision.of("before");
      case On on -> Revision.of("on", on.projectId(), on.since() == null);
      case After _ -> Revision.of("after");
    };
  }
}
