package no.dugnad.followup.walls;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.WorkingDays;

/** How often somebody gets mail of what is new on a wall. */
public enum Frequency {
  /** Of what answers their own, and at once: they wait for it. Until they choose another. */
  ANSWERS,
  AT_ONCE,
  /** In the morning of each working day. */
  DAILY,
  /** In the morning of a week's first working day. */
  WEEKLY,
  NEVER;

  /** Time to think better of it, and for what is being written to be there. */
  private static final Duration AT_ONCE_IS = Duration.ofMinutes(1);

  private static final LocalTime MORNING = LocalTime.of(8, 0);

  /** What was written before this is to be told by now; what came later waits. */
  Instant until(Instant now) {
    LocalDate today = Oslo.date(now);
    return switch (this) {
      case ANSWERS, AT_ONCE -> now.minus(AT_ONCE_IS);
      case DAILY -> {
        LocalDate day = WorkingDays.onOrBefore(today);
        Instant morning = morning(day);
        yield morning.isAfter(now) ? morning(WorkingDays.onOrBefore(day.minusDays(1))) : morning;
      }
      case WEEKLY -> {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Instant morning = morning(WorkingDays.onOrAfter(monday));
        yield morning.isAfter(now) ? morning(WorkingDays.onOrAfter(monday.minusWeeks(1))) : morning;
      }
      case NEVER -> Instant.EPOCH;
    };
  }

  private static Instant morning(LocalDate day) {
    return Oslo.instant(day.atTime(MORNING));
  }
}
