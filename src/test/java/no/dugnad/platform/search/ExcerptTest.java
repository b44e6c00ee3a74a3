package no.dugnad.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExcerptTest {
  private static final String FILLER = "ord ".repeat(100);

  @Test
  void whatIsSoughtIsMarkedWhereverAWordBeginsWithIt() {
    assertThat(shown(Excerpt.whole("Idé: IDÉBANK, ikke guide", marks("ide"))))
        .isEqualTo("[Idé]: [IDÉBANK], ikke guide");
  }

  @Test
  void ofALongTextThePartIsShownWhereItStandsFirst() {
    String shown = shown(Excerpt.around(FILLER + "en **sansehage** ute " + FILLER, marks("sanse")));
    assertThat(shown).startsWith("…ord").contains("en [sansehage] ute").endsWith("…");
    assertThat(shown.length()).isLessThan(240);
  }

  @Test
  void whatStandsInTheTitleAloneGetsTheBeginningOfTheText() {
    assertThat(shown(Excerpt.around("Begynner slik. " + FILLER, marks("robot"))))
        .startsWith("Begynner slik.")
        .endsWith("…");
    assertThat(shown(Excerpt.around("Kort.", marks("robot")))).isEqualTo("Kort.");
    assertThat(Excerpt.around("", marks("robot"))).isEmpty();
  }

  @Test
  void aWordWithoutAnEndIsCutBetweenCharacters() {
    String endless = "🙂a".repeat(2000);
    assertThat(shown(Excerpt.around(endless, marks("a"))).length()).isLessThan(1500);
    assertThat(shown(Excerpt.around(FILLER + "x".repeat(3000), marks("xx")))).contains("[xx");
  }

  private static Marks marks(String word) {
    return new Marks(List.of(word), List.of());
  }

  private static String shown(List<Excerpt.Piece> pieces) {
    return pieces.stream()
        .map(piece -> piece.sought() ? "[" + piece.text() + "]" : piece.text())
        .collect(Collectors.joining());
  }
}
