package no.dugnad.followup.walls;

import java.time.Instant;
import java.util.UUID;

/** Whether what somebody wrote still stands. That it stood there is seen, so that all know it. */
public sealed interface ContributionStatus {
  record Shown() implements ContributionStatus {}

  /** By the one who wrote it. */
  record TakenBack(Instant at) implements ContributionStatus {}

  /** By an adviser, who says why. */
  record TakenDown(Instant at, UUID by, String reason) implements ContributionStatus {}
}
