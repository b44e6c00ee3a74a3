package no.dugnad.funding.schedules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.WorkingDays;

/**
 * What members with something left are reminded of. Which one is due follows from the deadline
 * alone: one that was missed while nothing ran is caught up with or, when the next is due, passed
 * over.
 */
enum Reminder {
  /** In the morning two working days before. */
  SOON,
  /** In the morning of the next working day. */
  LATE;

  /** The longest that a deadline can be away when a reminder of it is due, in days. */
  static final int MOST_DAYS_BEFORE = 14;

  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final int WORKING_DAYS_BEFORE = 2;

  /** The one that is due, and has been last. */
  static Optional<Reminder> due(Instant deadline, Instant now) {
    LocalDate day = Oslo.date(deadline);
    if (!now.isBefore(morning(WorkingDays.onOrAfter(day.plusDays(1))))) return Optional.of(LATE);
    LocalDate before = WorkingDays.before(day, WORKING_DAYS_BEFORE);
    return now.isBefore(morning(before)) || !now.isBefore(deadline)
        ? Optional.empty()
        : Optional.of(SOON);
  }

  private static Instant morning(LocalDate day) {
    return Oslo.instant(day.atTime(MORNING));
  }
}
