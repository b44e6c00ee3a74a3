package no.dugnad.followup.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.WorkingDays;

/** When the one mail of a morning is sent: from eight on working days, late to who is due late. */
public final class Mornings {
  private static final LocalTime EIGHT = LocalTime.of(8, 0);

  private Mornings() {}

  /** The moment itself where mail is sent in it, or else the next that it is. */
  public static Instant onOrAfter(Instant now) {
    LocalDate day = WorkingDays.onOrAfter(Oslo.date(now));
    Instant morning = of(day);
    return now.isBefore(morning) ? morning : now;
  }

  static Instant of(LocalDate day) {
    return Oslo.instant(day.atTime(EIGHT));
  }
}
