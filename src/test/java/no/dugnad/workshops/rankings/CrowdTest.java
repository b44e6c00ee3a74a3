package no.dugnad.workshops.rankings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.dugnad.workshops.rankings.SimulatedRoom.Habit;
import org.junit.jupiter.api.Test;

/** Rooms in which not everybody answers in earnest. */
class CrowdTest {
  private static final int ROOMS = 30;

  @Test
  void aPlantedRankingIsFoundThoughEveryFifthClicksAtRandom() {
    double found = 0;
    double without = 0;
    for (int seed = 0; seed < ROOMS; seed++) {
      var room = new SimulatedRoom(50, 20, seed);
      room.answer(room.people.subList(10, 50), 15, Habit.EARNEST);
      without += room.tau(room.ranking()) / ROOMS;
      room.answer(room.people.subList(0, 10), 15, Habit.RANDOM);
      found += room.tau(room.ranking()) / ROOMS;
    }
    assertThat(found).isGreaterThan(0.78).isGreaterThan(without - 0.05);
  }

  @Test
  void theIntervalsHoldTooThoughEveryFifthClicksAtRandom() {
    int held = 0;
    int all = 0;
    for (int seed = 0; seed < ROOMS; seed++) {
      var room = new SimulatedRoom(50, 12, seed);
      room.answer(room.people.subList(10, 50), 15, Habit.EARNEST);
      room.answer(room.people.subList(0, 10), 15, Habit.RANDOM);
      for (PairRanking.RankedNote r : room.ranking().ranked()) {
        double planted = room.planted(room.notes.indexOf(r.note()));
        if (r.low() <= planted && planted <= r.high()) held++;
        all++;
      }
    }
    assertThat((double) held / all).isGreaterThan(0.87);
  }

  @Test
  void thoseWhoAlwaysClickLeftHardlyCountAndCostNothing() {
    double found = 0;
    double without = 0;
    for (int seed = 0; seed < ROOMS; seed++) {
      var room = new SimulatedRoom(50, 20, seed);
      List<UUID> clickers = room.people.subList(0, 10);
      room.answer(room.people.subList(10, 50), 15, Habit.EARNEST);
      without += room.tau(room.ranking()) / ROOMS;
      room.answer(clickers, 15, Habit.ALWAYS_LEFT);
      PairRanking ranking = room.ranking();
      found += room.tau(ranking) / ROOMS;
      assertThat(clickers).allSatisfy(p -> assertThat(ranking.voices().get(p)).isLessThan(0.01));
    }
    assertThat(found).isGreaterThan(without - 0.005);
  }

  @Test
  void hardlyAnyEarnestVoiceIsTakenForAHabit() {
    int lowered = 0;
    for (int seed = 0; seed < ROOMS; seed++) {
      var room = new SimulatedRoom(100, 20, seed);
      room.answer(room.people, 15, Habit.EARNEST);
      lowered += (int) room.ranking().voices().values().stream().filter(v -> v < 0.9).count();
    }
    assertThat((double) lowered / (100 * ROOMS)).isLessThan(0.01);
  }

  @Test
  void aSmallGroupThatSeesItTheOtherWayRoundKeepsItsWholeVoice() {
    var room = new SimulatedRoom(50, 20, 3);
    List<UUID> contrary = room.people.subList(0, 8);
    room.answer(room.people.subList(8, 50), 15, Habit.EARNEST);
    room.answer(contrary, 15, Habit.CONTRARY);
    var voices = room.ranking().voices();
    assertThat(contrary.stream().mapToDouble(voices::get).average().orElseThrow())
        .isGreaterThan(0.95);
  }

  @Test
  void oneWhoFloodsCountsAtMostAsTwoOthers() {
    var room = new SimulatedRoom(40, 20, 5);
    UUID flooder = room.people.getFirst();
    room.answer(room.people.subList(1, 40), 15, Habit.EARNEST);
    double before = room.tau(room.ranking());
    room.answer(List.of(flooder), 600, Habit.CONTRARY);
    assertThat(room.ranking().voices().get(flooder) * 600).isLessThanOrEqualTo(30.0001);
    assertThat(room.tau(room.ranking())).isGreaterThan(before - 0.1);
  }
}
