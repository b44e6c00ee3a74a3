package no.dugnad.platform.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "5000; 5000",
        "5.000; 5000",
        "5 000; 5000",
        "5\u00a0000; 5000",
        "5\u2009000; 5000",
        "5\u202f000; 5000",
        "120'000; 120000",
        "１２００００; 120000",
        "1.250; 1250",
        "1.000.000; 1000000",
        "1,000,000; 1000000",
        "1.234,5; 1234.5",
        "1.234,567; 1234.567",
        "1 234,567; 1234.567",
        "1,234.56; 1234.56",
        "12,5; 12.5",
        "12.5; 12.5",
        "1.25; 1.25",
        "1,25; 1.25",
        "1,2500; 1.25",
        "120000.00; 120000",
        "0,125; 0.125",
        "0.500; 0.5",
        "-3; -3",
        "−5.000; -5000",
        "007; 7"
      })
  void aNumberIsReadAsNorwegiansWriteIt(String typed, BigDecimal value) {
    assertThat(Numeral.parse(typed).certain().orElseThrow()).isEqualByComparingTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1,250; 1,25; 1250",
        "120,000; 120; 120000",
        "12,345; 12,3450; 12345",
        "1250.500; 1250,5; 1250500",
        "1250,500; 1250,5; 1250500",
        "10 250.000; 10250; 10250000",
        "-1,250; -1,25; -1250"
      })
  void whatMayBeAThousandTimesAsMuchIsNotGuessed(String typed, String smaller, String larger) {
    Numeral read = Numeral.parse(typed);
    assertThat(read.certain()).isEmpty();
    assertThat(read).isInstanceOf(Numeral.Unclear.class);
    var two = (Numeral.Unclear) read;
    assertThat(two.typedSmaller()).isEqualTo(smaller);
    assertThat(two.typedLarger()).isEqualTo(larger);
    assertThat(Numeral.parse(smaller).certain().orElseThrow()).isEqualByComparingTo(two.smaller());
    assertThat(Numeral.parse(larger).certain().orElseThrow()).isEqualByComparingTo(two.larger());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "-", "1E9999", "NaN", "0x10", "1 0", "12 34", "5.00.000", "0.500,5", "1,2,3",
        "1.234.56", "--1", "+1", "1,", ",5", "½", "5²", "٥٠٠٠", "fem", "1;2", "1.234,567,8"
      })
  void whatIsNoNumberIsNone(String typed) {
    assertThat(Numeral.parse(typed)).isEqualTo(new Numeral.None());
  }

  @Test
  void aNumberOfAnyLengthIsAnsweredAndNotReckonedOn() {
    for (String piece : new String[] {"9", "999 ", "1.", ",", " ", "9.999"}) {
      assertThat(Numeral.parse(piece.repeat(100_000)).certain()).isEmpty();
    }
  }
}
