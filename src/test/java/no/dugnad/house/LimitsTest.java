package no.dugnad.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A limit is a constant of the type that it limits; templates, pages and texts are handed it. */
class LimitsTest {
  private static final Path TEMPLATES = Path.of("src/main/jte");
  private static final Path CODE = Path.of("src/main/java");
  private static final Path MESSAGES = Path.of("src/main/resources/messages");

  /** A default of none is no limit. */
  private static final Pattern IN_TEMPLATE =
      Pattern.compile("(?<![\\w-])(?<!@param int )(limit|(min|max)(length)?) *= *\"?[0-9]");

  private static final Pattern IN_PAGE =
      Pattern.compile("\\.(text|optionalText)\\(\\s*\"[^\"]*\",\\s*[0-9]");

  /** A time of day is none, nor is one, which is where counting begins. */
  private static final Pattern IN_MESSAGE =
      Pattern.compile(
          "(?i)\\b(høyst|høgst|maks|minst|opptil|inntil|fra|frå|til|at most|at least|up to|from|to)"
              + " ([2-9]|[1-9][0-9])(?![0-9]*[.:][0-9]{2})|\\b([2-9]|[1-9][0-9][0-9  .,]*)"
              + " ?(MB|kB|tegn|teikn|characters|rader|rows|filer|files|minutt|minutes|timer|hours)");

  @Test
  void noTemplateHasALimitOfItsOwn() throws IOException {
    assertThat(find(HouseTest.files(TEMPLATES, ".jte"), IN_TEMPLATE)).isEmpty();
  }

  @Test
  void noPageHasALimitOfItsOwn() throws IOException {
    assertThat(find(HouseTest.files(CODE, ".java"), IN_PAGE)).isEmpty();
  }

  @Test
  void noTextHasALimitOfItsOwn() throws IOException {
    assertThat(find(HouseTest.files(MESSAGES, ".properties"), IN_MESSAGE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "høyst 25 MB, true",
    "fra 2 til 50 av dem, true",
    "'at most 20,000 rows', true",
    "virker i 15 minutter, true",
    "'Velg fra 1 til {0}', false",
    "'+1 minutt|+{0} minutter', false",
    "velg et klokkeslett fra 03.00, false"
  })
  void aLimitIsToldFromOtherNumbers(String text, boolean limit) {
    assertThat(IN_MESSAGE.matcher(text).find()).isEqualTo(limit);
  }

  private static List<String> find(List<Path> files, Pattern literal) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files) {
      for (MatchResult match : literal.matcher(Files.readString(file)).results().toList()) {
        found.add(file + ": " + match.group());
      }
    }
    return found;
  }
}
