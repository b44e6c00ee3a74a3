package no.dugnad.workshops.rankings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Which pair to ask a person next: the one whose answer is expected to tell most about the ranking
 * (the gain in information, D-optimal; Glickman and Jensen 2005), among those the person has not
 * answered.
 */
public final class NextPair {
  /**
   * A room asks at once, from the same ranking: were all given the very best pair, the second
   * answer would tell little. Pairs this close to the best are drawn from.
   */
  private static final double AS_GOOD = 0.8;

  public record Pair(UUID left, UUID right) {}

  private record Between(int low, int high) {}

  private NextPair() {}

  /**
   * Draws the same pair for the same ranking, answers, person and seed.
   *
   * @param judgments all answers, or at least this person's
   * @return empty when the person has answered every pair
   */
  public static Optional<Pair> of(
      Ranking ranking, Collection<Judgment> judgments, UUID person, long seed) {
    List<UUID> notes = ranking.notes();
    Set<Between> answered = answered(notes, judgments, person);
    var best = new ArrayList<Between>();
    double most = mostToLearn(ranking.fit(), answered, best);
    best.removeIf(p -> ranking.fit().gain(p.low(), p.high()) < AS_GOOD * most);
    if (best.isEmpty()) return Optional.empty();
    var random =
        new SplittableRandom(
            seed
                ^ person.getMostSignificantBits()
                ^ Long.rotateLeft(person.getLeastSignificantBits(), 32)
                ^ answered.size());
    Between drawn = best.get(random.nextInt(best.size()));
    UUID low = notes.get(drawn.low());
    UUID high = notes.get(drawn.high());
    // The side says nothing of the note: see Voices.
    return Optional.of(random.nextBoolean() ? new Pair(low, high) : new Pair(high, low));
  }

  private static Set<Between> answered(
      List<UUID> notes, Collection<Judgment> judgments, UUID person) {
    var place = new Places(notes);
    var answered = new HashSet<Between>();
    for (Judgment j : judgments) {
      if (!j.person().equals(person) || !place.have(j.left()) || !place.have(j.right())) continue;
      int left = place.of(j.left());
      int right = place.of(j.right());
      answered.add(new Between(Math.min(left, right), Math.max(left, right)));
    }
    return answered;
  }

  private static double mostToLearn(Fit fit, Set<Between> answered, List<Between> open) {
    double most = 0;
    for (int i = 0; i < fit.strength().length; i++) {
      for (int j = i + 1; j < fit.strength().length; j++) {
        var pair = new Between(i, j);
        if (answered.contains(pair)) continue;
        open.add(pair);
        most = Math.max(most, fit.gain(i, j));
      }
    }
    return most;
  }
}
