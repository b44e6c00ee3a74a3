package no.dugnad.platform.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are those that the bodies print themselves. */
class OrganisationTest {

  @ParameterizedTest
  @ValueSource(strings = {"935478715", "974760673", "958935420", "889640782"})
  void theNumberOfARealBodyIsOne(String number) {
    assertThat(Organisation.isNumber(number)).isTrue();
  }

  @Test
  void oneDigitThatIsMistypedIsFoundWhereverItStands() {
    for (int place = 0; place < 9; place++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        var mistyped = new StringBuilder("974760673");
        mistyped.setCharAt(place, digit);
        assertThat(Organisation.isNumber(mistyped.toString()))
            .as("%s", mistyped)
            .isEqualTo(mistyped.toString().equals("974760673"));
      }
    }
  }

  @Test
  void aNumberWhoseCheckDigitWouldBeTenIsNobodys() {
    // 3·2 + 2·3 = 12 leaves 1, and 11 − 1 is no digit.
    assertThat(IntStream.range(0, 10)).noneMatch(n -> Organisation.isNumber("23000000" + n));
    // A sum that leaves nothing has the check digit 0.
    assertThat(Organisation.isNumber("000000000")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "97476067",
        "9747606730",
        "974 760 673",
        "974760673 ",
        "NO974760673",
        "٩٧٤٧٦٠٦٧٣",
        "97476067x",
        "974760673\n"
      })
  void whatIsNotNineDigitsIsNone(String number) {
    assertThat(Organisation.isNumber(number)).isFalse();
  }
}
