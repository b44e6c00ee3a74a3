package no.dugnad.followup.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import no.dugnad.platform.shared.Oslo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Up to when what is new is told. */
class FrequencyTest {
  @ParameterizedTest
  @CsvSource({
    "AT_ONCE, 2027-03-03T12:00, 2027-03-03T11:59",
    "DAILY, 2027-03-03T07:59, 2027-03-02T08:00",
    "DAILY, 2027-03-03T08:00, 2027-03-03T08:00",
    "DAILY, 2027-03-07T12:00, 2027-03-05T08:00",
    "DAILY, 2027-03-28T03:30, 2027-03-24T08:00",
    "WEEKLY, 2027-03-01T07:59, 2027-02-22T08:00",
    "WEEKLY, 2027-03-01T08:00, 2027-03-01T08:00",
    "WEEKLY, 2027-03-07T23:59, 2027-03-01T08:00",
    "WEEKLY, 2027-05-17T12:00, 2027-05-10T08:00",
    "WEEKLY, 2027-05-18T08:00, 2027-05-18T08:00",
  })
  void isToldUntil(Frequency frequency, LocalDateTime now, LocalDateTime until) {
    assertThat(frequency.until(Oslo.instant(now))).isEqualTo(Oslo.instant(until));
  }
}
