package no.dugnad.funding.recommendations;

import java.time.Instant;
import java.util.UUID;

/** The panel's meeting about one call. */
public record Meeting(UUID callId, Instant startedAt, MeetingStatus status) {

  public boolean isHandedOver() {
    return status instanceof MeetingStatus.HandedOver;
  }
}
