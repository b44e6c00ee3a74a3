package no.dugnad.followup.programmes;

import java.time.Instant;
import java.util.UUID;

/** Whether a step is done. Whether it is late is reckoned, and never kept. */
public sealed interface OccurrenceStatus {
  record Planned() implements OccurrenceStatus {}

  /** It is near enough to be done, and people are reminded of it. */
  record Open() implements OccurrenceStatus {}

  record Done(Instant at) implements OccurrenceStatus {}

  /** It is not to be done. */
  record Waived(UUID by, String why) implements OccurrenceStatus {
    public static final int MAX_WHY = 500;
  }

  /** Nothing was heard, and nobody asks any more. */
  record Lapsed(Instant at) implements OccurrenceStatus {}
}
