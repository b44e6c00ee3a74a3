package no.dugnad.followup.guidance;

import java.time.Instant;

/** Whether a question is answered. That a promised day is over is reckoned, and never kept. */
public sealed interface GuidanceStatus {
  record Open() implements GuidanceStatus {}

  /**
   * @param adviser the name of who answered
   */
  record Answered(Instant at, String adviser, String answer) implements GuidanceStatus {}

  /** By the one who asked. */
  record Withdrawn(Instant at) implements GuidanceStatus {}
}
