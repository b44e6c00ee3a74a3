package no.dugnad.workshops.rankings;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
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

  /**
   * So many of the pairs that are open are looked at, so that a crowded board costs no more than a
   * small one. Five hundred drawn at random hold one of the best hundredth of all but for once in a
   * hundred and fifty.
   */
  private static final int LOOKED_AT = 500;

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
    BitSet answered = answered(notes, judgments, person);
    var random =
        new SplittableRandom(
            seed
                ^ person.getMostSignificantBits()
                ^ Long.rotateLeft(person.getLeastSignificantBits(), 32)
                ^ answered.cardinality());
    List<Between> open = open(notes.size(), answered, random);
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

  /** The pairs by their place in a square of notes, the lower note's row. */
  private static BitSet answered(List<UUID> notes, Collection<Judgment> judgments, UUID person) {
    var place = new Positions(notes);
    var answered = new BitSet();
    for (Judgment j : judgments) {
      if (!j.person().equals(person) || !place.have(j.left()) || !place.have(j.right())) continue;
      int left = place.of(j.left());
      int right = place.of(j.right());
      answered.set(Math.min(left, right) * notes.size() + Math.max(left, right));
    }
    return answered;
  }

  /** Those that are not answered, in their order; where there are many, some drawn at random. */
  private static List<Between> open(int notes, BitSet answered, SplittableRandom random) {
    var places = new int[notes * (notes - 1) / 2];
    int count = 0;
    for (int low = 0; low < notes; low++) {
      for (int high = low + 1; high < notes; high++) {
        int place = low * notes + high;
        if (!answered.get(place)) places[count++] = place;
      }
    }
    int taken = Math.min(count, LOOKED_AT);
    for (int i = 0; i < taken && count > LOOKED_AT; i++) {
      int other = random.nextInt(i, count);
      int place = places[other];
      places[other] = places[i];
      places[i] = place;
    }
    var open = new ArrayList<Between>(taken);
    for (int i = 0; i < taken; i++) open.add(new Between(places[i] / notes, places[i] % notes));
    return open;
  }

  private static List<Between> best(Fit fit, List<Between> open) {
    double most = open.stream().mapToDouble(p -> fit.gain(p.low(), p.high())).max().orElse(0);
    return open.stream().filter(p -> fit.gain(p.low(), p.high()) >= AS_GOOD * most).toList();
  }
}
