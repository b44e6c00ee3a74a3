package no.dugnad.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeightedWordsTest {
  @Test
  void whatIsMadeOfAWordWeighsLessThanTheWord() {
    assertThat(words().add("Utviklingen", 'A').add("i velferdsteknologi", 'B').vector())
        .isEqualTo(
            "'=i':2B '=utviklingen':1A '=velferdsteknologi':3B 'teknologi':3D 'utvikl':1D"
                + " 'utvikling':1A 'velferd':3D 'velferdsteknologi':3B");
  }

  @Test
  void signsAndWordsWithoutAnEndAreLeftOut() {
    assertThat(words().add("' \\ \u0000 🙂 & | !:* " + "x".repeat(5_000), 'B').vector()).isEmpty();
  }

  /** PostgreSQL refuses more than a megabyte. */
  @Test
  void ofATextOfManyWordsTheBeginningIsKept() {
    String text =
        IntStream.range(0, 100_000)
            .mapToObj(i -> "ǅ".repeat(60) + Integer.toString(i, 36))
            .collect(Collectors.joining(" "));
    String vector = words().add(text, 'B').vector();
    assertThat(vector).isNotEmpty();
    assertThat(vector.getBytes(StandardCharsets.UTF_8).length).isLessThan(1_000_000);
  }

  private static WeightedWords words() {
    return new WeightedWords(new Terms(0, 0, Map.of(), Map.of()));
  }
}
