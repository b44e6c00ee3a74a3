package no.dugnad.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As the lines of UAX #9 are drawn, from the left. */
class DirectionsTest {

  @ParameterizedTest
  @CsvSource({
    "שלום, םולש",
    "'שלום 123 תודה', 'הדות 123 םולש'",
    "'שלום (תודה)', '(הדות) םולש'",
    "'שלום Windows 11', 'Windows 11 םולש'",
    "שָׁב, בשָׁ"
  })
  void aLineIsReadFromTheRight(String written, String drawn) {
    assertThat(Directions.LINES.reorderRTLTextToLTR(written)).isEqualTo(drawn);
  }
}
