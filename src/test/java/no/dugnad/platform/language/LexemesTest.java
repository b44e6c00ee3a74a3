package no.dugnad.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexemesTest {
  @ParameterizedTest
  @CsvSource({
    "sykler, sykkelen",
    "rommene, rom",
    "bøkene, bok",
    "møbel, møbler",
    "skulevegen, skoleveien",
    "sjukeheimane, sykehjemmene",
    "einsame, ensomme",
    "vassmålaren, vannmåleren"
  })
  void formsOfAWordHaveOneStemInBokmalAndNynorsk(String one, String other) {
    assertThat(lexemes(one).stem()).isEqualTo(lexemes(other).stem());
  }

  @ParameterizedTest
  @CsvSource({
    "utvikle, utviklingen",
    "digitalisere, digitalisering",
    "veilede, veiledning",
    "måle, måling",
    "organisere, organisasjonen",
    "undersøke, undersøkelser",
    "ensom, ensomheten"
  })
  void aNounKnowsTheWordItIsMadeOf(String verb, String noun) {
    String stem = lexemes(verb).stem();
    var lexemes = lexemes(noun);
    assertThat(lexemes.stem().equals(stem) || lexemes.bases().contains(stem))
        .as("%s of %s", lexemes, stem)
        .isTrue();
  }

  @Test
  void aCompoundIsTakenApartWhereItsPartsAreKnown() {
    assertThat(lexemes("velferdsteknologiprosjektet").parts())
        .containsExactly("velferd", "teknologi", "prosjekt");
    assertThat(lexemes("middagsbehov").parts()).containsExactly("middag", "behov");
    assertThat(lexemes("hjernerystelse").parts()).isEmpty();
    assertThat(lexemes("kommunen").parts()).isEmpty();
  }

  @Test
  void aPartIsKnownByTheTextsItStandsIn() {
    assertThat(lexemes("xylofonrom").parts()).isEmpty();
    assertThat(Lexemes.of("xylofonrom", stem -> stem.equals("xylofon") ? 1 : 0).parts())
        .as("in one text alone it may be a slip")
        .isEmpty();
    assertThat(Lexemes.of("xylofonrom", stem -> stem.equals("xylofon") ? 2 : 0).parts())
        .containsExactly("xylofon", "rom");
  }

  @Test
  void noWordIsTooLong() {
    assertThat(lexemes("lang".repeat(1_000)).parts()).isEmpty();
    assertThat(lexemes("x").stem()).isEqualTo("x");
    assertThat(lexemes("שלום").stem()).isEqualTo("שלום");
  }

  private static Lexemes lexemes(String word) {
    return Lexemes.of(word, _ -> 0);
  }
}
