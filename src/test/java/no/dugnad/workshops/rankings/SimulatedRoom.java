package no.dugnad.workshops.rankings;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.DoubleUnaryOperator;
import no.dugnad.workshops.rankings.Votes.Judgment;
import no.dugnad.workshops.rankings.Votes.Judgment.Tilt;

/** A room of made-up people who answer pairs of made-up notes. */
final class SimulatedRoom {
  final List<UUID> notes = new ArrayList<>();
  final List<UUID> people = new ArrayList<>();
  final List<Judgment> judgments = new ArrayList<>();
  private final Random random;

  SimulatedRoom(int people, int notes, long seed) {
    this.random = new Random(seed);
    for (int i = 0; i < notes; i++) this.notes.add(id());
    for (int i = 0; i < people; i++) this.people.add(id());
  }

  /** The strength planted in a note: the first hurts the most, each step the same. */
  double planted(int note) {
    return 1.5 - 3.0 * note / (notes.size() - 1);
  }

  /** Each of these people answers so many random pairs. */
  void answer(List<UUID> who, int pairs, Habit habit) {
    for (UUID person : who) {
      for (int k = 0; k < pairs; k++) {
        int left = random.nextInt(notes.size());
        int right = (left + 1 + random.nextInt(notes.size() - 1)) % notes.size();
        answer(person, left, right, habit);
      }
    }
  }

  void answer(UUID person, int left, int right, Habit habit) {
    double chance = habit.chanceOfLeft.applyAsDouble(planted(left) - planted(right));
    Tilt answer = random.nextDouble() < chance ? Tilt.LEFT : Tilt.RIGHT;
    judgments.add(new Judgment(person, notes.get(left), notes.get(right), answer));
  }

  enum Habit {
    EARNEST(d -> 1 / (1 + Math.exp(-d))),
    CONTRARY(d -> 1 / (1 + Math.exp(d))),
    RANDOM(d -> 0.5),
    ALWAYS_LEFT(d -> 1);

    private final DoubleUnaryOperator chanceOfLeft;

    Habit(DoubleUnaryOperator chanceOfLeft) {
      this.chanceOfLeft = chanceOfLeft;
    }
  }

  PairRanking ranking() {
    return BradleyTerry.rank(notes, judgments);
  }

  UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  /**
   * Kendall's rank correlation between the planted order and the ranking: 1 when they are equal.
   */
  double tau(PairRanking ranking) {
    var place = new Positions(ranking.ranked().stream().map(PairRanking.RankedNote::note).toList());
    int agree = 0;
    int all = 0;
    for (int i = 0; i < notes.size(); i++) {
      for (int j = i + 1; j < notes.size(); j++) {
        agree += place.of(notes.get(i)) < place.of(notes.get(j)) ? 1 : -1;
        all++;
      }
    }
    return (double) agree / all;
  }

  /** Wins of the row over the column as judgments, each by a person of its own. */
  static List<Judgment> judgments(List<UUID> notes, int[][] wins) {
    var judgments = new ArrayList<Judgment>();
    for (int i = 0; i < wins.length; i++) {
      for (int j = 0; j < wins.length; j++) {
        for (int k = 0; k < wins[i][j]; k++) {
          // Sides in turn, so that they tell nothing.
          judgments.add(
              k % 2 == 0
                  ? new Judgment(UUID.randomUUID(), notes.get(i), notes.get(j), Tilt.LEFT)
                  : new Judgment(UUID.randomUUID(), notes.get(j), notes.get(i), Tilt.RIGHT));
        }
      }
    }
    return judgments;
  }
}
