package no.dugnad.platform.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
  @ParameterizedTest
  @CsvSource({
    "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2030-04-21",
    // The earliest and the latest there can be, and those that simpler rules get wrong.
    "2285-03-22", "2038-04-25", "1954-04-18", "1981-04-19", "2049-04-18", "2076-04-19"
  })
  void easterFallsOnItsDay(LocalDate easter) {
    assertThat(WorkingDays.easter(easter.getYear())).isEqualTo(easter);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-05-24, 2027-05-24, an ordinary Monday",
    "2026-11-21, 2026-11-23, Saturday",
    "2026-11-22, 2026-11-23, Sunday",
    "2027-01-01, 2027-01-04, New Year and a weekend",
    "2026-04-01, 2026-04-01, the Wednesday before Easter",
    "2026-04-02, 2026-04-07, Maundy Thursday to Easter Monday",
    "2026-05-01, 2026-05-04, 1 May and a weekend",
    "2026-05-14, 2026-05-15, Ascension Day",
    "2027-05-15, 2027-05-18, a weekend with Whitsun and 17 May",
    "2026-05-25, 2026-05-26, Whit Monday",
    "2026-12-24, 2026-12-24, Christmas Eve is a working day in the law",
    "2026-12-25, 2026-12-28, Christmas and a weekend"
  })
  void aDeadlineThatEndsOnADayOffGoesToTheNextWorkingDay(
      LocalDate ends, LocalDate movedTo, String why) {
    assertThat(WorkingDays.onOrAfter(ends)).as(why).isEqualTo(movedTo);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-23, 2026-12-23, the last day before Christmas",
    "2026-12-24, 2027-01-04, Christmas Eve to the Monday after New Year",
    "2026-12-31, 2027-01-04, New Year's Eve",
    "2027-05-15, 2027-05-18, a weekend with Whitsun and 17 May"
  })
  void noDayThatMostHaveOffIsSuggested(LocalDate day, LocalDate suggested, String why) {
    assertThat(WorkingDays.suggestedOnOrAfter(day)).as(why).isEqualTo(suggested);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-05-24, 2027-05-24, an ordinary Monday",
    "2026-11-22, 2026-11-20, Sunday",
    "2027-05-17, 2027-05-14, 17 May that is also Whit Monday",
    "2027-03-29, 2027-03-24, Easter Monday to the Wednesday before Easter"
  })
  void aDayOffGoesToTheLastWorkingDayBeforeIt(LocalDate day, LocalDate movedTo, String why) {
    assertThat(WorkingDays.onOrBefore(day)).as(why).isEqualTo(movedTo);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-01, 0, 2026-12-01",
    "2026-12-04, 1, 2026-12-07",
    "2026-12-05, 1, 2026-12-07",
    "2027-05-14, 1, 2027-05-18",
    "2026-12-23, 10, 2027-01-08"
  })
  void soManyWorkingDaysLaterPassOverTheDaysOff(LocalDate day, int many, LocalDate later) {
    assertThat(WorkingDays.plus(day, many)).isEqualTo(later);
  }

  @Test
  void aYearHasNoMoreThanTwelveHolidaysOutsideWeekends() {
    long off =
        LocalDate.of(2026, 1, 1)
            .datesUntil(LocalDate.of(2027, 1, 1))
            .filter(day -> day.getDayOfWeek().getValue() < 6 && !WorkingDays.isWorkingDay(day))
            .count();
    assertThat(off).isEqualTo(8);
  }
}
