package no.dugnad.funding.recommendations;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * The panel's meeting about one call.
 *
 * @param late what was taken in after it had handed over
 */
public record Meeting(UUID callId, Instant startedAt, MeetingStatus status, Set<UUID> late) {
  public Meeting {
    late = Set.copyOf(late);
  }

  public boolean isHandedOver() {
    return status instanceof MeetingStatus.HandedOver;
  }

  /** What is no part of what was handed over: sent back, all of the call are one whole. */
  Set<UUID> apart() {
    return isHandedOver() ? late : Set.of();
  }

  boolean isApart(UUID applicationId) {
    return apart().contains(applicationId);
  }
}
