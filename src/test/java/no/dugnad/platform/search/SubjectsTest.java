package no.dugnad.platform.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import no.dugnad.platform.language.Words;
import org.junit.jupiter.api.Test;

class SubjectsTest {
  private static final String NEED =
      "De gamle sitter alene hele dagen og har ingen å prate med. Etter at mannen døde, kommer"
          + " det aldri noen innom.";
  private static final String PROJECT =
      "Besøksvenner mot ensomhet: frivillige møter hjemmeboende eldre til kaffe og turer.";
  private static final String OTHER =
      "Asfaltering av kommunale veier: hull i veidekket meldes og lappes før vinteren.";

  @Test
  void aNeedAndAProjectWithNoWordInCommonAreAboutTheSame() {
    Set<String> shared = new HashSet<>(Words.of(NEED));
    shared.retainAll(Words.of(PROJECT));
    assertThat(shared).allMatch(word -> Words.areCommon(List.of(word)));
    assertThat(likeness(NEED, PROJECT)).isGreaterThan(0.3);
    assertThat(likeness(NEED, OTHER)).isLessThan(0.05);
    assertThat(Subjects.main(Subjects.LISTED.in(NEED)))
        .containsAnyElementsOf(Subjects.main(Subjects.LISTED.in(PROJECT)))
        .hasSize(Subjects.MAIN);
  }

  @Test
  void aTextIsAsLongAsOneSoThatALongOneIsNoLikerThanAShortOne() {
    assertThat(likeness(NEED, NEED)).isEqualTo(1, within(1e-9));
    assertThat(likeness(NEED, NEED + " " + NEED)).isEqualTo(1, within(1e-9));
  }

  @Test
  void nonsenseIsAboutNothing() {
    for (String text : List.of("", "   ", "!? 🙂 \u0000", "xqzw blorfgh", "og det er en som")) {
      double[] strengths = Subjects.LISTED.in(text);
      assertThat(strengths).as(text).containsOnly(0);
      assertThat(Subjects.main(strengths)).isEmpty();
      assertThat(Subjects.telling(strengths, 80)).isEmpty();
    }
  }

  @Test
  void theMostComesFirstAndOfAsMuchTheFirstListed() {
    double[] strengths = {0.2, -0.9, 0, 0.5, 0.2};
    assertThat(Subjects.main(strengths)).containsExactly(3, 0, 4);
    assertThat(Subjects.telling(strengths, 3)).containsExactly(1, 3, 0);
    assertThat(Subjects.LISTED.in(NEED)).isEqualTo(Subjects.LISTED.in(NEED));
  }

  @Test
  void ofAVeryLongTextTheBeginningSaysWhatItIsAbout() {
    String beginning = String.join(" ", Collections.nCopies(30, NEED));
    String end = String.join(" ", Collections.nCopies(10_000, OTHER));
    assertThat(likeness(beginning + " " + end, NEED)).isEqualTo(1, within(1e-9));
  }

  private static double likeness(String one, String other) {
    double[] a = Subjects.LISTED.in(one);
    double[] b = Subjects.LISTED.in(other);
    return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
  }
}
