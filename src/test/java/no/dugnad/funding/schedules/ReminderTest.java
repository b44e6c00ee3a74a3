package no.dugnad.funding.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Optional;
import no.dugnad.platform.shared.Oslo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderTest {
  @ParameterizedTest(name = "deadline {0}, at {1}: {2}")
  @CsvSource({
    // A Thursday.
    "2026-12-03T12:00, 2026-12-01T07:59, ",
    "2026-12-03T12:00, 2026-12-01T08:00, SOON",
    "2026-12-03T12:00, 2026-12-03T11:59, SOON",
    "2026-12-03T12:00, 2026-12-03T12:00, ",
    "2026-12-03T12:00, 2026-12-04T07:59, ",
    "2026-12-03T12:00, 2026-12-04T08:00, LATE",
    "2026-12-03T12:00, 2027-01-04T08:00, LATE",
    // A Monday: the weekend before it counts for nothing.
    "2026-11-30T09:00, 2026-11-25T23:59, ",
    "2026-11-30T09:00, 2026-11-26T08:00, SOON",
    // A Friday: the next working day is Monday.
    "2026-12-04T16:00, 2026-12-06T12:00, ",
    "2026-12-04T16:00, 2026-12-07T08:00, LATE",
    // The Tuesday after Easter: Maundy Thursday, Good Friday and Easter Monday are none.
    "2027-03-30T12:00, 2027-03-23T07:59, ",
    "2027-03-30T12:00, 2027-03-23T08:00, SOON",
  })
  void whatIsDueFollowsFromTheDeadline(
      LocalDateTime deadline, LocalDateTime now, Reminder expected) {
    assertThat(Reminder.due(Oslo.instant(deadline), Oslo.instant(now)))
        .isEqualTo(Optional.ofNullable(expected));
  }
}
