package no.dugnad.followup.programmes;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.shared.WorkingDays;

/** When an organisation asks its people for nothing. */
public record QuietTimes(Set<Yearly> yearly, List<Period> periods) {
  static final int MOST_PERIODS = 20;

  /** Longer than any that is meant: one that never ends keeps nobody for ever. */
  private static final int MOST_DAYS_MOVED = 400;

  static final QuietTimes USUAL = new QuietTimes(Set.of(Yearly.values()), List.of());

  public QuietTimes {
    yearly = Set.copyOf(yearly);
    periods = List.copyOf(periods);
  }

  public enum Yearly {
    JULY,
    /** From Monday to Wednesday; the rest of it are holidays. */
    EASTER_WEEK,
    CHRISTMAS;

    boolean has(LocalDate day) {
      return switch (this) {
        case JULY -> day.getMonth() == Month.JULY;
        case EASTER_WEEK -> {
          long before = ChronoUnit.DAYS.between(day, WorkingDays.easter(day.getYear()));
          yield before >= 0 && before <= 6;
        }
        case CHRISTMAS -> !MonthDay.from(day).isBefore(MonthDay.of(12, 24));
      };
    }
  }

  /** Both days belong to it. */
  public record Period(UUID id, LocalDate from, LocalDate to) {
    boolean has(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  /** Whether nothing is to fall on the day: a day off, or a quiet one. */
  boolean isFree(LocalDate day) {
    return !WorkingDays.isWorkingDay(day)
        || yearly.stream().anyMatch(time -> time.has(day))
        || periods.stream().anyMatch(period -> period.has(day));
  }

  /** The day itself unless nothing is to fall on it, or else where it goes to. */
  LocalDate rolled(LocalDate day, ProgrammeStep.Roll roll) {
    int pace =
        switch (roll) {
          case NEXT -> 1;
          case PREVIOUS -> -1;
          case NONE -> 0;
        };
    LocalDate rolled = day;
    for (int moved = 0; pace != 0 && isFree(rolled); moved++) {
      if (moved == MOST_DAYS_MOVED) return day;
      rolled = rolled.plusDays(pace);
    }
    return rolled;
  }

  public Revision revision() {
    return Revision.of(yearly.stream().sorted().toList(), periods);
  }
}
