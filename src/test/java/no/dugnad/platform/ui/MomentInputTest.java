package no.dugnad.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentInputTest {

  @Test
  void halfPastTwoOnTheNightTheClocksGoForwardDoesNotExist() {
    Input input = at("2026-03-29", "02:30");
    input.instant("starts");
    assertThat(input.problem("starts.time").orElseThrow().key())
        .isEqualTo("ui.problem.skippedHour");
  }

  @Test
  void halfPastTwoOnTheNightTheClocksGoBackComesTwice() {
    Input input = at("2026-10-25", "02:30");
    input.instant("starts");
    assertThat(input.problem("starts.time").orElseThrow().key()).isEqualTo("ui.problem.doubleHour");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-29, 01:59, 2026-03-29T00:59:00Z",
    "2026-03-29, 03:00, 2026-03-29T01:00:00Z",
    "2026-10-25, 01:59, 2026-10-24T23:59:00Z",
    "2026-10-25, 03:00, 2026-10-25T02:00:00Z"
  })
  void theMinutesAroundThoseHoursAreOneMomentEach(String date, String time, Instant expected) {
    Input input = at(date, time);
    assertThat(input.instant("starts")).isEqualTo(expected);
    assertThat(input.hasProblems()).isFalse();
  }

  @Test
  void noMomentNeedBeTypedWhereItIsOptionalButHalfOfOneIsNone() {
    assertThat(at("", "").optionalInstant("starts")).isEmpty();
    Input half = at("2026-03-30", "");
    half.optionalInstant("starts");
    assertThat(half.problem("starts.time").orElseThrow().key()).isEqualTo("ui.problem.missing");
  }

  private static Input at(String date, String time) {
    return Input.of(Map.of("starts.date", date, "starts.time", time));
  }
}
