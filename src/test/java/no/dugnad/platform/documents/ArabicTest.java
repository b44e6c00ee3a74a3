package no.dugnad.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArabicTest {

  @ParameterizedTest
  @CsvSource({
    "سلام, \ufeb3\ufefc\ufee1",
    "بيت, \ufe91\ufef4\ufe96",
    "دار, \ufea9\ufe8d\ufead",
    "لا, \ufefb",
    "پچ, \ufb58\ufb7b",
    "بَب, \ufe91\u064e\ufe90",
    "ب ب, \ufe8f \ufe8f"
  })
  void aLetterJoinsThoseBesideIt(String word, String joined) {
    assertThat(Arabic.shaped(word)).isEqualTo(joined);
    assertThat(Normalizer.normalize(joined, Normalizer.Form.NFKC)).isEqualTo(word);
  }

  @Test
  void otherLettersStandAsTheyAre() {
    assertThat(Arabic.shaped("Åse שלום 123")).isEqualTo("Åse שלום 123");
  }

  @Test
  void whatIsToStandApartDoes() {
    assertThat(Arabic.shaped("می\u200cخ")).isEqualTo("\ufee3\ufbfd\u200c\ufea5");
  }
}
