package no.dugnad.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.dugnad.platform.shared.Money;
import org.junit.jupiter.api.Test;

class JournalArgumentTest {

  @Test
  void whatIsWrittenIsReadBackAsWhatItWas() {
    for (Object arg :
        List.of(
            Money.kroner(250_000),
            new Money(-1),
            Instant.parse("2026-03-03T12:00:00.123456Z"),
            LocalDate.of(2026, 2, 28),
            0,
            Integer.MIN_VALUE,
            "",
            "Åse: «fem» kr",
            "money:500",
            ":",
            "\u000b🐟\n")) {
      assertThat(JournalArgument.read(JournalArgument.written(arg))).isEqualTo(arg);
    }
  }

  @Test
  void whatNoReaderCouldReadInTheirLanguageIsNotWritten() {
    assertThatThrownBy(() -> JournalArgument.written(1.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Double");
  }
}
