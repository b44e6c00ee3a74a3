package no.dugnad.funding.decisions;

import java.time.Instant;
import java.time.LocalDate;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.WorkingDays;

/**
 * Until when a decision can be appealed against.
 *
 * @param lastDay on which an appeal comes in time
 */
public record AppealDeadline(LocalDate lastDay) {
  /** Forvaltningsloven § 29: three weeks from when the notice came to the party. */
  public static final int WEEKS = 3;

  /**
   * The day the mail goes out counts as the day it came, and is not counted itself. A last day that
   * is a Saturday, Sunday or public holiday moves to the next working day (forvaltningsloven § 30
   * with domstolloven §§ 148 and 149).
   */
  public static AppealDeadline of(LocalDate announced) {
    return new AppealDeadline(WorkingDays.onOrAfter(announced.plusWeeks(WEEKS)));
  }

  /** The last day is over when it is over in Oslo. */
  public boolean isOver(Instant now) {
    return Oslo.date(now).isAfter(lastDay);
  }
}
