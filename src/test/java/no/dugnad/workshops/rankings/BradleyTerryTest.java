package no.dugnad.workshops.rankings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import no.dugnad.workshops.rankings.BradleyTerry.Model;
import no.dugnad.workshops.rankings.PairRanking.RankedNote;
import no.dugnad.workshops.rankings.Votes.Judgment;
import no.dugnad.workshops.rankings.Votes.Judgment.Tilt;
import org.junit.jupiter.api.Test;

class BradleyTerryTest {
  /** So weak a prior that it can't be seen, and no slips: the plain model. */
  private static final Model PLAIN = new Model(1e5, 0);

  /**
   * The American League's eastern division in 1987, won by the row over the column: Agresti,
   * Categorical Data Analysis. Milwaukee, Detroit, Toronto, New York, Boston, Cleveland, Baltimore.
   */
  private static final int[][] BASEBALL = {
    {0, 7, 9, 7, 7, 9, 11},
    {6, 0, 7, 5, 11, 9, 9},
    {4, 6, 0, 7, 7, 8, 12},
    {6, 8, 6, 0, 6, 7, 10},
    {6, 2, 6, 7, 0, 7, 12},
    {4, 4, 5, 6, 6, 0, 6},
    {2, 4, 1, 3, 1, 7, 0}
  };

  /**
   * Citations between four journals of statistics, of the row by the column: Stigler (1994), after
   * Agresti. Biometrika, Communications in Statistics, JASA, JRSS-B.
   */
  private static final int[][] CITATIONS = {
    {0, 730, 498, 221}, {33, 0, 68, 17}, {320, 813, 0, 142}, {284, 276, 325, 0}
  };

  @Test
  void theAmericanLeagueOf1987StandsAsPublished() {
    assertPublished(
        BASEBALL,
        6,
        new double[] {1.5814, 1.4364, 1.2945, 1.2476, 1.1077, 0.6839},
        new double[] {0.3433, 0.3396, 0.3367, 0.3359, 0.3339, 0.3319});
  }

  @Test
  void theJournalsOfStatisticsStandAsPublished() {
    assertPublished(
        CITATIONS,
        0,
        new double[] {-2.94907, -0.47957, 0.26895},
        new double[] {0.10255, 0.06059, 0.07083});
  }

  /** Coefficients and standard errors against one, as in Turner and Firth (2012), BradleyTerry2. */
  private static void assertPublished(
      int[][] wins, int against, double[] strengths, double[] errors) {
    List<UUID> notes = notes(wins.length);
    Fit fit = BradleyTerry.rank(notes, SimulatedRoom.judgments(notes, wins), PLAIN).fit();
    int k = 0;
    for (int i = 0; i < wins.length; i++) {
      if (i == against) continue;
      double difference = fit.strength()[i] - fit.strength()[against];
      assertThat(difference).isCloseTo(strengths[k], within(5e-5));
      assertThat(Math.sqrt(fit.variance(i, against))).isCloseTo(errors[k], within(5e-5));
      k++;
    }
  }

  @Test
  void theSameIsFoundAsByASlowReferenceToAMillionth() {
    for (int[][] published : List.of(BASEBALL, CITATIONS)) {
      double[][] wins =
          Arrays.stream(published).map(BradleyTerryTest::real).toArray(double[][]::new);
      for (double spread : new double[] {0.5, 1.5, 1e5}) {
        assertAsReference(wins, new Model(spread, 0));
        // With more slips than upsets, the strengths are finite by the prior only.
        if (spread < 2) assertAsReference(wins, new Model(spread, 0.1));
      }
    }
  }

  @Test
  void theSameIsFoundAsByASlowReferenceWhereFewHaveAnswered() {
    var random = new Random(7);
    for (int room = 0; room < 30; room++) {
      int n = 2 + random.nextInt(12);
      var wins = new double[n][n];
      for (int k = 0; k < 2 * n; k++) {
        int i = random.nextInt(n);
        wins[i][(i + 1 + random.nextInt(n - 1)) % n] += random.nextInt(1, 4) / 2.0;
      }
      assertAsReference(wins, Model.USUAL);
    }
  }

  private static void assertAsReference(double[][] wins, Model model) {
    double[] expected = new Reference(wins, model.spread(), model.slip()).strengths();
    assertThat(Fit.of(wins, model).strength())
        .as(model.toString())
        .containsExactly(expected, within(1e-6));
  }

  @Test
  void withoutAnyAnswerAllStandEvenInOneTier() {
    PairRanking ranking = BradleyTerry.rank(notes(5), List.of());
    assertThat(ranking.tiers()).singleElement().satisfies(t -> assertThat(t).hasSize(5));
    assertThat(ranking.ranked())
        .allSatisfy(
            r -> {
              assertThat(r.strength()).isZero();
              assertThat(r.share()).isCloseTo(0.2, within(1e-12));
              assertThat(r.high()).isGreaterThan(2).isEqualTo(-r.low());
            });
  }

  @Test
  void aSingleNoteIsTheWorstOfAllAndNoNoteIsNoRanking() {
    assertThat(BradleyTerry.rank(notes(1), List.of()).ranked())
        .singleElement()
        .satisfies(r -> assertThat(r.share()).isEqualTo(1))
        .satisfies(r -> assertThat(r.tier()).isEqualTo(1));
    assertThat(BradleyTerry.rank(List.of(), List.of()).ranked()).isEmpty();
  }

  @Test
  void groupsThatWereNeverComparedAreRankedWithinAndNotBetween() {
    List<UUID> notes = notes(4);
    var judgments =
        SimulatedRoom.judgments(
            notes, new int[][] {{0, 20, 0, 0}, {2, 0, 0, 0}, {0, 0, 0, 20}, {0, 0, 2, 0}});
    PairRanking ranking = BradleyTerry.rank(notes, judgments);
    assertThat(ranking.tiers())
        .satisfiesExactly(
            worst -> assertThat(worst).containsExactlyInAnyOrder(notes.get(0), notes.get(2)),
            least -> assertThat(least).containsExactlyInAnyOrder(notes.get(1), notes.get(3)));
  }

  @Test
  void oneWhoWonEveryTimeHasAFiniteStrength() {
    List<UUID> notes = notes(3);
    var judgments =
        SimulatedRoom.judgments(notes, new int[][] {{0, 500, 500}, {0, 0, 10}, {0, 10, 0}});
    assertThat(BradleyTerry.rank(notes, judgments).ranked().getFirst().strength())
        .isBetween(2.0, 8.0);
  }

  @Test
  void onePersonMayJudgeItAll() {
    var room = new SimulatedRoom(1, 8, 3);
    room.answer(room.people, 300, SimulatedRoom.Habit.EARNEST);
    assertThat(room.ranking().voices().get(room.people.getFirst())).isGreaterThan(0.9);
    assertThat(room.tau(room.ranking())).isGreaterThan(0.8);
  }

  @Test
  void equalCountsHalfForEach() {
    List<UUID> notes = notes(2);
    var equal = Stream.generate(() -> judgment(notes, Tilt.EQUAL)).limit(10).toList();
    var split =
        Stream.concat(
                Stream.generate(() -> judgment(notes, Tilt.LEFT)).limit(5),
                Stream.generate(() -> judgment(notes, Tilt.RIGHT)).limit(5))
            .toList();
    assertThat(BradleyTerry.rank(notes, equal).ranked())
        .isEqualTo(BradleyTerry.rank(notes, split).ranked());
  }

  @Test
  void newNamesAndAnotherOrderChangeNothing() {
    var room = new SimulatedRoom(20, 12, 5);
    room.answer(room.people, 15, SimulatedRoom.Habit.EARNEST);
    Map<UUID, UUID> renamed = new HashMap<>();
    Stream.concat(room.notes.stream(), room.people.stream())
        .forEach(id -> renamed.put(id, room.id()));
    List<Judgment> judgments = new ArrayList<>();
    for (Judgment j : room.judgments) {
      judgments.add(
          new Judgment(
              renamed.get(j.person()), renamed.get(j.left()), renamed.get(j.right()), j.answer()));
    }
    Collections.shuffle(judgments, new Random(1));
    Map<UUID, RankedNote> before = byNote(room.ranking());
    Map<UUID, RankedNote> after =
        byNote(BradleyTerry.rank(room.notes.stream().map(renamed::get).toList(), judgments));
    before.forEach(
        (note, was) -> {
          RankedNote is = after.get(renamed.get(note));
          assertThat(is.strength()).isCloseTo(was.strength(), within(1e-9));
          assertThat(is.low()).isCloseTo(was.low(), within(1e-9));
          assertThat(is.tier()).isEqualTo(was.tier());
        });
  }

  @Test
  void swappingTheAnswersTurnsTheRankingRound() {
    List<UUID> notes = notes(7);
    double[] ahead =
        BradleyTerry.rank(notes, SimulatedRoom.judgments(notes, BASEBALL)).fit().strength();
    var swapped = new int[7][7];
    for (int i = 0; i < 7; i++) for (int j = 0; j < 7; j++) swapped[i][j] = BASEBALL[j][i];
    double[] behind =
        BradleyTerry.rank(notes, SimulatedRoom.judgments(notes, swapped)).fit().strength();
    for (int i = 0; i < 7; i++) assertThat(behind[i]).isCloseTo(-ahead[i], within(1e-9));
  }

  @Test
  void moreAnswersNarrowTheIntervals() {
    var room = new SimulatedRoom(60, 10, 11);
    double before = width(room.ranking());
    for (int round = 0; round < 4; round++) {
      room.answer(room.people, 5 << round, SimulatedRoom.Habit.EARNEST);
      double now = width(room.ranking());
      assertThat(now).isLessThan(0.85 * before);
      before = now;
    }
  }

  @Test
  void theIntervalsHoldWhatWasPlantedAsOftenAsTheySay() {
    int held = 0;
    int all = 0;
    for (int seed = 0; seed < 60; seed++) {
      var room = new SimulatedRoom(50, 12, seed);
      room.answer(room.people, 15, SimulatedRoom.Habit.EARNEST);
      Map<UUID, RankedNote> ranked =
          byNote(BradleyTerry.rank(room.notes, room.judgments, new Model(1.5, 0)));
      for (int i = 0; i < room.notes.size(); i++) {
        RankedNote r = ranked.get(room.notes.get(i));
        if (r.low() <= room.planted(i) && room.planted(i) <= r.high()) held++;
        all++;
      }
    }
    assertThat((double) held / all).isBetween(0.92, 0.98);
  }

  @Test
  void aClearWinnerIsNotInTheTierOfAClearLoser() {
    var room = new SimulatedRoom(50, 15, 17);
    room.answer(room.people, 20, SimulatedRoom.Habit.EARNEST);
    List<List<UUID>> tiers = room.ranking().tiers();
    assertThat(tiers).hasSizeGreaterThan(3);
    assertThat(tiers.getFirst())
        .contains(room.notes.getFirst())
        .doesNotContain(room.notes.getLast());
    assertThat(tiers.getLast()).contains(room.notes.getLast());
  }

  @Test
  void whatCannotBeToldFromTheWorstOfATierLiesInIt() {
    List<UUID> notes = notes(7);
    var judgments = SimulatedRoom.judgments(notes, BASEBALL);
    assertThat(BradleyTerry.rank(notes, judgments).tiers())
        .containsExactly(notes.subList(0, 5), notes.subList(5, 6), notes.subList(6, 7));
  }

  @Test
  void answersAboutOtherNotesArePassedOver() {
    List<UUID> notes = notes(3);
    var judgments = SimulatedRoom.judgments(notes, new int[][] {{0, 5, 9}, {1, 0, 5}, {9, 1, 0}});
    assertThat(BradleyTerry.rank(notes.subList(0, 2), judgments).ranked())
        .hasSize(2)
        .allSatisfy(r -> assertThat(r.answers()).isEqualTo(6));
  }

  private static double width(PairRanking ranking) {
    return ranking.ranked().stream().mapToDouble(r -> r.high() - r.low()).average().orElseThrow();
  }

  private static Map<UUID, RankedNote> byNote(PairRanking ranking) {
    Map<UUID, RankedNote> byNote = new HashMap<>();
    ranking.ranked().forEach(r -> byNote.put(r.note(), r));
    return byNote;
  }

  private static Judgment judgment(List<UUID> notes, Tilt answer) {
    return new Judgment(UUID.randomUUID(), notes.get(0), notes.get(1), answer);
  }

  private static List<UUID> notes(int count) {
    return Stream.iterate(1L, i -> i + 1).limit(count).map(i -> new UUID(0, i)).toList();
  }

  private static double[] real(int[] counts) {
    return Arrays.stream(counts).asDoubleStream().toArray();
  }
}
