package no.dugnad.followup.gatherings;

import java.time.Instant;

/** Where a gathering stands. */
public sealed interface GatheringStatus {
  /** Nobody but those who follow the cohort knows of it. */
  record Drafted() implements GatheringStatus {}

  /** All teams are asked to come. */
  record Announced(Instant at) implements GatheringStatus {}

  record Held(Instant at) implements GatheringStatus {}

  record Cancelled(Instant at, String why) implements GatheringStatus {}
}
