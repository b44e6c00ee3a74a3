package no.dugnad.platform.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * The days on which a deadline set by Norwegian law can end: not Saturdays, Sundays and public
 * holidays (domstolloven § 149; helligdagsfredloven § 2; lov om 1. og 17. mai som høgtidsdager).
 */
public final class WorkingDays {
  private static final Set<MonthDay> FIXED =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(5, 1),
          MonthDay.of(5, 17),
          MonthDay.of(12, 25),
          MonthDay.of(12, 26));

  /**
   * Days after Easter Sunday: Maundy Thursday, Good Friday, Easter Monday, Ascension Day, Whit
   * Monday. Easter and Whit Sunday are Sundays.
   */
  private static final Set<Long> AROUND_EASTER = Set.of(-3L, -2L, 1L, 39L, 50L);

  private static final MonthDay CHRISTMAS_EVE = MonthDay.of(12, 24);

  private WorkingDays() {}

  /** The day itself when it is a working day, or else the next one that is. */
  public static LocalDate onOrAfter(LocalDate day) {
    LocalDate next = day;
    while (!isWorkingDay(next)) next = next.plusDays(1);
    return next;
  }

  /**
   * The first day from this one on that people can be met by: a working day, and none of those up
   * to New Year, which the law counts and most have off.
   */
  public static LocalDate suggestedOnOrAfter(LocalDate day) {
    LocalDate next = day;
    while (!isWorkingDay(next) || !MonthDay.from(next).isBefore(CHRISTMAS_EVE))
      next = next.plusDays(1);
    return next;
  }

  /** The day itself when it is a working day, or else the last one before it that is. */
  public static LocalDate onOrBefore(LocalDate day) {
    LocalDate last = day;
    while (!isWorkingDay(last)) last = last.minusDays(1);
    return last;
  }

  /** The working day that comes so many of them after the day. */
  public static LocalDate plus(LocalDate day, int many) {
    LocalDate later = day;
    for (int left = many; left > 0; ) {
      later = later.plusDays(1);
      if (isWorkingDay(later)) left--;
    }
    return later;
  }

  /** The working day that has so many of them from itself up to the day, which is not counted. */
  public static LocalDate before(LocalDate day, int many) {
    LocalDate earlier = day;
    for (int left = many; left > 0; ) {
      earlier = earlier.minusDays(1);
      if (isWorkingDay(earlier)) left--;
    }
    return earlier;
  }

  public static boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !FIXED.contains(MonthDay.from(day))
        && !AROUND_EASTER.contains(day.toEpochDay() - easter(day.getYear()).toEpochDay());
  }

  /** The Gregorian computus of Meeus, Jones and Butcher (Meeus: Astronomical Algorithms, ch. 8). */
  public static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return LocalDate.of(year, f / 31, f % 31 + 1);
  }
}
