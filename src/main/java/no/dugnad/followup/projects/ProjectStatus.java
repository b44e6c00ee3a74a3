package no.dugnad.followup.projects;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a project stands. Whether it is late is reckoned by its programme, and never kept. */
public sealed interface ProjectStatus {
  /** It has its money, and is not under way. */
  record Awarded(Instant at) implements ProjectStatus {}

  /**
   * @param lookAgainOn set where it goes on after its cohort has closed, which is not to be late
   */
  record Running(Instant since, @Nullable LocalDate lookAgainOn) implements ProjectStatus {}

  /**
   * @param thanks what a person who follows it wrote back; null until one has
   */
  record Ended(Outcome outcome, Instant at, UUID by, @Nullable String thanks)
      implements ProjectStatus {
    public static final int MAX_THANKS = 2000;
  }

  /** What became of it. Each is a result. */
  sealed interface Outcome {
    int MAX_TEXT = 4000;
    int MAX_WHY = 300;

    /** Whether it ended before it came to what it was to be: a person thanks for that. */
    default boolean isGivenUp() {
      return switch (this) {
        case Completed _ -> false;
        case Continued _ -> false;
        case Stopped _ -> true;
        case NeverBegun _ -> true;
      };
    }

    record Completed() implements Outcome {}

    /** It goes on in ordinary operation. */
    record Continued(LocalDate inOperationOn) implements Outcome {}

    /**
     * @param tried what was tried
     * @param learned what was learned by it
     * @param whoShouldKnow who else is helped by knowing
     */
    record Stopped(String tried, String learned, String whoShouldKnow) implements Outcome {}

    record NeverBegun(String why) implements Outcome {}
  }
}
