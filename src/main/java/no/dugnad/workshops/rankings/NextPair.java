package no.dugnad.workshops.rankings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import no.dugnad.workshops.rankings.Votes.Judgment;

/**
 * Which pairs to ask a person next: those whose answer is expected to tell most about the ranking
 * (the gain in information, D-optimal; Glickman and Jensen 2005), among those the person has not
 * answered.
 */
public final class NextPair {
  /**
   * A room asks at once, from the same ranking: were all given the very best pair, the second
   * answer would tell little. Pairs this close to the best are drawn from.
   */
  private static final double AS_GOOD = 0.8;

  public record Comparison(UUID left, UUID right) {}

  private record Between(int low, int high) {}

  private NextPair() {}

  /**
   * The next few, the first to be asked first. Draws the same for the same ranking, answers, person
   * and seed.
   *
   * @param judgments all answers, or at least this person's
   * @param most how many at most; fewer when the person has answered nearly every pair
   */
  public static List<Comparison> few(
      PairRanking ranking, Collection<Judgment> judgments, UUID person, long seed, int most) {
    List<UUID> notes = ranking.notes();
    Set<Between> answered = answered(notes, judgments, person);
    List<Between> open = open(notes.size(), answered);
    var random =
        new SplittableRandom(
            seed
                ^ person.getMostSignificantBits()
                ^ Long.rotateLeft(person.getLeastSignificantBits(), 32)
                ^ answered.size());
    var drawn = new ArrayList<Comparison>();
    while (drawn.size() < most && !open.isEmpty()) {
      List<Between> best = best(ranking.fit(), open);
      Between next = best.get(random.nextInt(best.size()));
      open.remove(next);
      UUID low = notes.get(next.low());
      UUID high = notes.get(next.high());
      // The side says nothing of the note: see Voices.
      drawn.add(random.nextBoolean() ? new Comparison(low, high) : new Comparison(high, low));
    }
    return List.copyOf(drawn);
  }

  private static Set<Between> answered(
      List<UUID> notes, Collection<Judgment> judgments, UUID person) {
    var place = new Positions(notes);
    var answered = new HashSet<Between>();
    for (Judgment j : judgments) {
      if (!j.person().equals(person) || !place.have(j.left()) || !place.have(j.right())) continue;
      int left = place.of(j.left());
      int right = place.of(j.right());
      answered.add(new Between(Math.min(left, right), Math.max(left, right)));
    }
    return answered;
  }

  private static List<Between> open(int notes, Set<Between> answered) {
    var open = new ArrayList<Between>();
    for (int i = 0; i < notes; i++) {
      for (int j = i + 1; j < notes; j++) {
        var pair = new Between(i, j);
        if (!answered.contains(pair)) open.add(pair);
      }
    }
    return open;
  }

  private static List<Between> best(Fit fit, List<Between> open) {
    double most = open.stream().mapToDouble(p -> fit.gain(p.low(), p.high())).max().orElse(0);
    return open.stream().filter(p -> fit.gain(p.low(), p.high()) >= AS_GOOD * most).toList();
  }
}
