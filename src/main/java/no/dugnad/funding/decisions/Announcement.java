package no.dugnad.funding.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.WorkingDays;

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

  /**
   * The day the mail goes out counts as the day it came, and is not counted itself. A last day that
   * is a Saturday, Sunday or public holiday moves to the next working day (forvaltningsloven § 30
   * with domstolloven §§ 148 and 149).
   */
  static LocalDate appealBy(Instant announced) {
    return WorkingDays.onOrAfter(Oslo.date(announced).plusWeeks(WEEKS_TO_APPEAL));
  }
}
