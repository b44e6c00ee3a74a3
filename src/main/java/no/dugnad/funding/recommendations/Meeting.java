package no.dugnad.funding.recommendations;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.dugnad.platform.shared.Revision;

/**
 * The panel's meeting about one call.
 *
 * @param late what was taken in after it had handed over
 */
public record Meeting(
    UUID callId, Instant startedAt, Heading heading, MeetingStatus status, Set<UUID> late) {
  public Meeting {
    late = Set.copyOf(late);
  }

  /**
   * What heads its protocol that only those who were there know.
   *
   * @param place where it was held, or a link; empty until somebody says
   * @param endedAt empty until somebody says
   */
  public record Heading(String place, Optional<Instant> endedAt) {
    public Revision revision() {
      return Revision.of(this);
    }
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
