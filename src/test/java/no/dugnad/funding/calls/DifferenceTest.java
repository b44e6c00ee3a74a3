package no.dugnad.funding.calls;

import static org.assertj.core.api.Assertions.assertThat;

import no.dugnad.funding.calls.Correction.Difference;
import org.junit.jupiter.api.Test;

class DifferenceTest {
  private static final String LONG =
      "Har du sett et behov i hverdagen, og vil du prøve noe nytt? Her kan du få penger til å"
          + " utvikle ideen sammen med kollegene dine. Terskelen er lav.";

  @Test
  void aShortTextIsShownWhole() {
    assertThat(Difference.between("Midler 2026", "Midler 2027"))
        .isEqualTo(new Difference("Midler 2026", "Midler 2027"));
  }

  @Test
  void aLetterInALongTextIsShownWithTheWordsAroundIt() {
    assertThat(Difference.between(LONG, LONG.replace("penger", "pengar")))
        .isEqualTo(
            new Difference(
                "…noe nytt? Her kan du få penger til å utvikle ideen sammen…",
                "…noe nytt? Her kan du få pengar til å utvikle ideen sammen…"));
  }

  @Test
  void whatIsAddedOrTakenAwayIsShownOnBothSides() {
    assertThat(Difference.between("Alle ansatte.", "Alle fast ansatte."))
        .isEqualTo(new Difference("Alle ansatte.", "Alle fast ansatte."));
    assertThat(Difference.between("", LONG).before()).isEmpty();
    assertThat(Difference.between("aa", "a")).isEqualTo(new Difference("aa", "a"));
  }

  @Test
  void aWholeNewTextIsCutAndNoCharacterHalved() {
    Difference whole = Difference.between("", "😀".repeat(5000));
    assertThat(whole.after()).endsWith("😀…").hasSizeLessThan(310);
  }
}
