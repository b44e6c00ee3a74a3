package no.dugnad.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import no.dugnad.platform.shared.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

  @ParameterizedTest
  @CsvSource({"nb, 250_000_kr", "nn, 250_000_kr", "en, 'NOK_250,000'"})
  void anAmountIsWrittenAsEachLanguageDoesAndNeverBrokenOverTwoLines(
      String language, String written) {
    String shown = Formats.money(Money.kroner(250_000), Locale.of(language));
    assertThat(shown).isEqualTo(written.replace('_', '\u00a0'));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nb", "nn"})
  void whatIsShownCanBeTypedBack(String language) {
    Money money = new Money(1_234_567_89);
    assertThat(Money.parse(Formats.money(money, Locale.of(language)))).contains(money);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12 000", "12\u00a0000", "12\u202f000", "12\u2009000"})
  void digitsMayBeGroupedByAnySpace(String typed) {
    assertThat(Money.parse(typed)).contains(Money.kroner(12_000));
    assertThat(Input.of(java.util.Map.of("n", typed)).wholeNumber("n", 0, 99_999))
        .isEqualTo(12_000);
  }
}
