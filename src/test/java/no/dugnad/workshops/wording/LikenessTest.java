package no.dugnad.workshops.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.workshops.wording.Likeness.Match;
import org.junit.jupiter.api.Test;

class LikenessTest {
  private record Labelled(boolean alike, UUID a, UUID b) {}

  @Test
  void onTheNotesItWasTunedOnNineOfTenProposalsAreRightAndSixOfTenAreFound() throws IOException {
    var found = Found.on("likeness-tuning.txt");
    assertThat(found.precision()).as(found.toString()).isGreaterThanOrEqualTo(0.9);
    assertThat(found.recall()).as(found.toString()).isGreaterThanOrEqualTo(0.6);
  }

  @Test
  void onNotesItHasNotSeenItDoesAboutAsWell() throws IOException {
    var found = Found.on("likeness-unseen.txt");
    assertThat(found.precision()).as(found.toString()).isGreaterThanOrEqualTo(0.9);
    assertThat(found.recall()).as(found.toString()).isGreaterThanOrEqualTo(0.6);
  }

  @Test
  void addingOneByOneProposesAsTheWholeBoardWouldForTheLast() {
    var likeness = new Likeness();
    likeness.add(id(1), "Vi finner ikke ledige møterom");
    likeness.add(id(2), "Taket lekker");
    List<Match> proposals = likeness.add(id(3), "Vanskelig å finne ledig møterom");
    assertThat(proposals).extracting(Match::a, Match::b).containsExactly(tuple(id(1), id(3)));
    assertThat(likeness.proposals()).isEqualTo(proposals);
  }

  @Test
  void whatIsTakenAwayIsNoLongerLikeAnything() {
    var likeness = new Likeness();
    likeness.add(id(1), "Taket lekker");
    likeness.remove(id(1));
    assertThat(likeness.add(id(2), "Taket lekker")).isEmpty();
  }

  @Test
  void theSameWordsAreWhollyAlikeInWhateverDress() {
    var likeness = new Likeness();
    likeness.add(id(1), "Taket lekker!");
    assertThat(likeness.add(id(2), "  TAKET   lekker "))
        .singleElement()
        .satisfies(p -> assertThat(p.score()).isEqualTo(1.0));
  }

  /** A crowd that writes one word each would else make millions of proposals. */
  @Test
  void onABoardFullOfTheSameEachIsProposedWithAFew() {
    var likeness = new Likeness();
    for (int i = 0; i < 4_000; i++) {
      assertThat(likeness.add(id(i), "Det er kaldt på møterommet"))
          .hasSize(Math.min(i, Likeness.PROPOSED));
    }
  }

  @Test
  void anEmptyNoteAndOneOfSignsOnlyAreLikeNothing() {
    var likeness = new Likeness();
    for (int i = 1; i < 5; i++)
      assertThat(likeness.add(id(i), i % 2 == 0 ? "" : "😀 !!! 👍")).isEmpty();
    assertThat(likeness.add(id(9), "Čuovvovaš dárbbut")).isEmpty();
  }

  private static UUID id(long number) {
    return new UUID(0, number);
  }

  /** Proposals among the labelled pairs of a file, all of whose notes lie on one board. */
  private record Found(int right, int wrong, int missed, List<String> errors) {
    static Found on(String file) throws IOException {
      Map<String, UUID> notes = new HashMap<>();
      List<Labelled> pairs = new ArrayList<>();
      var likeness = new Likeness();
      for (String line : lines(file)) {
        String[] parts = line.split(" \\| ");
        for (int i = 1; i < 3; i++) {
          UUID id = id(notes.size() + 1);
          if (notes.putIfAbsent(parts[i], id) == null) likeness.add(id, parts[i]);
        }
        pairs.add(new Labelled(line.startsWith("+"), notes.get(parts[1]), notes.get(parts[2])));
      }
      Map<UUID, String> texts = new HashMap<>();
      notes.forEach((text, id) -> texts.put(id, text));
      List<Match> proposals = likeness.proposals();
      int right = 0;
      int wrong = 0;
      int missed = 0;
      List<String> errors = new ArrayList<>();
      for (Labelled pair : pairs) {
        boolean proposed =
            proposals.stream()
                .anyMatch(
                    p ->
                        p.a().equals(pair.a()) && p.b().equals(pair.b())
                            || p.a().equals(pair.b()) && p.b().equals(pair.a()));
        if (proposed && pair.alike()) right++;
        if (proposed && !pair.alike()) wrong++;
        if (!proposed && pair.alike()) missed++;
        if (proposed != pair.alike())
          errors.add(
              "\n"
                  + (proposed ? "wrong  " : "missed ")
                  + texts.get(pair.a())
                  + " / "
                  + texts.get(pair.b()));
      }
      return new Found(right, wrong, missed, errors);
    }

    double precision() {
      return (double) right / (right + wrong);
    }

    double recall() {
      return (double) right / (right + missed);
    }

    private static List<String> lines(String file) throws IOException {
      try (InputStream in = LikenessTest.class.getResourceAsStream(file)) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(l -> !l.startsWith("#"))
            .toList();
      }
    }
  }
}
