package no.dugnad.workshops.rankings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.dugnad.workshops.rankings.NextPair.Comparison;
import no.dugnad.workshops.rankings.SimulatedRoom.Habit;
import no.dugnad.workshops.rankings.Votes.Judgment;
import no.dugnad.workshops.rankings.Votes.Judgment.Tilt;
import org.junit.jupiter.api.Test;

class NextPairTest {
  @Test
  void nobodyIsAskedTheSamePairTwiceAndAtLastThereIsNoneLeft() {
    var room = new SimulatedRoom(1, 6, 1);
    UUID person = room.people.getFirst();
    Set<Set<UUID>> asked = new HashSet<>();
    for (int k = 0; k < 15; k++) {
      Comparison pair = NextPair.few(room.ranking(), room.judgments, person, 9, 1).getFirst();
      assertThat(asked.add(Set.of(pair.left(), pair.right()))).isTrue();
      room.answer(
          person, room.notes.indexOf(pair.left()), room.notes.indexOf(pair.right()), Habit.EARNEST);
    }
    assertThat(NextPair.few(room.ranking(), room.judgments, person, 9, 1)).isEmpty();
  }

  @Test
  void thereIsNoPairInFewerThanTwoNotes() {
    var room = new SimulatedRoom(1, 1, 1);
    assertThat(NextPair.few(room.ranking(), List.of(), room.people.getFirst(), 9, 1)).isEmpty();
  }

  @Test
  void theSameSeedGivesTheSamePairAndARoomIsSpreadOverManyPairs() {
    var room = new SimulatedRoom(50, 20, 1);
    Set<Comparison> given = new HashSet<>();
    for (UUID person : room.people) {
      Comparison pair = NextPair.few(room.ranking(), List.of(), person, 9, 1).getFirst();
      assertThat(NextPair.few(room.ranking(), List.of(), person, 9, 1)).containsExactly(pair);
      given.add(pair);
    }
    assertThat(given).hasSizeGreaterThan(40);
  }

  @Test
  void whatNobodyHasComparedIsAskedBeforeWhatIsAlreadySure() {
    var room = new SimulatedRoom(30, 5, 1);
    for (UUID person : room.people) {
      for (int i = 1; i < 4; i++) {
        room.judgments.add(
            new Judgment(
                person, room.notes.get(0), room.notes.get(i), i % 2 == 0 ? Tilt.LEFT : Tilt.EQUAL));
      }
    }
    UUID unseen = room.notes.get(4);
    Comparison pair = NextPair.few(room.ranking(), room.judgments, room.id(), 9, 1).getFirst();
    assertThat(List.of(pair.left(), pair.right())).contains(unseen);
  }

  @Test
  void chosenPairsTeachMoreThanRandomOnes() {
    int rooms = 20;
    double chosen = 0;
    double drawn = 0;
    double width = 0;
    double drawnWidth = 0;
    for (int seed = 0; seed < rooms; seed++) {
      var room = new SimulatedRoom(50, 30, seed);
      for (int turn = 0; turn < 8; turn++) askAll(room);
      var other = new SimulatedRoom(50, 30, seed);
      other.answer(other.people, 8, Habit.EARNEST);
      chosen += room.tau(room.ranking()) / rooms;
      drawn += other.tau(other.ranking()) / rooms;
      width += width(room.ranking()) / rooms;
      drawnWidth += width(other.ranking()) / rooms;
    }
    assertThat(chosen).isGreaterThan(drawn);
    assertThat(width).isLessThan(0.95 * drawnWidth);
  }

  @Test
  void chosenPairsTeachMoreThanRandomOnesAlsoWhereOnlySomeAreLookedAt() {
    int rooms = 4;
    double chosen = 0;
    double drawn = 0;
    for (int seed = 0; seed < rooms; seed++) {
      var room = new SimulatedRoom(60, 60, seed);
      for (int turn = 0; turn < 8; turn++) askAll(room);
      var other = new SimulatedRoom(60, 60, seed);
      other.answer(other.people, 8, Habit.EARNEST);
      chosen += width(room.ranking()) / rooms;
      drawn += width(other.ranking()) / rooms;
    }
    assertThat(chosen).isLessThan(0.95 * drawn);
  }

  /** Every pair of two thousand would fill the heap, and their ranking take the day. */
  @Test
  void aRoomFullOfNeedsIsAskedAtOnceAndItsAnswersKeepTheirNotes() {
    var room = new SimulatedRoom(5, 4_000, 1);
    room.answer(room.people, 15, Habit.EARNEST);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          PairRanking ranking = room.ranking();
          assertThat(NextPair.few(ranking, room.judgments, room.people.getFirst(), 9, 5))
              .hasSize(5);
          assertThat(ranking.ranked().stream().mapToInt(PairRanking.RankedNote::answers).sum())
              .isEqualTo(2 * room.judgments.size());
        });
  }

  /** Ten at a time are asked from the same ranking. */
  private static void askAll(SimulatedRoom room) {
    PairRanking ranking = room.ranking();
    for (UUID person : room.people) {
      if (room.people.indexOf(person) % 10 == 0) ranking = room.ranking();
      Comparison pair = NextPair.few(ranking, room.judgments, person, 9, 1).getFirst();
      room.answer(
          person, room.notes.indexOf(pair.left()), room.notes.indexOf(pair.right()), Habit.EARNEST);
    }
  }

  private static double width(PairRanking ranking) {
    return ranking.ranked().stream().mapToDouble(r -> r.high() - r.low()).average().orElseThrow();
  }
}
