package no.dugnad.funding.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.dugnad.platform.shared.Oslo;

/**
 * The moment when all decisions of a call became visible.
 *
 * @param appealBy the last day on which an appeal comes in time
 * @param titlesPublic whether the awarded projects' titles stand on the public page
 */
public record Announcement(
    UUID callId, Instant at, UUID by, LocalDate appealBy, boolean titlesPublic) {
  /** Forvaltningsloven § 29: three weeks from when the notice came to the party. */
  private static final int WEEKS_TO_APPEAL = 3;

  /** The day the mail goes out counts as the day it came. */
  static LocalDate appealBy(Instant announced) {
    return Oslo.date(announced).plusWeeks(WEEKS_TO_APPEAL);
  }
}
