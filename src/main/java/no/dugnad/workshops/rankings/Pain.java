package no.dugnad.workshops.rankings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import no.dugnad.workshops.rankings.Votes.Dot;
import no.dugnad.workshops.rankings.Votes.Judgment;

/**
 * Where the pain is felt: each note's share, from the dots and from the pairs, half each when there
 * are both. A note's share by the pairs is how often it would be named the worst of all (Luce
 * 1959). Nobody has weighed anything: every need has the same.
 *
 * <p>A vote counts as often as its person was drawn. For the pairs the strengths aren't found anew
 * for each draw but moved by one step from where they are (the one-step bootstrap: Davison and
 * Hinkley 1997, 2.7): a thousand times faster and, with a prior that holds them, as good.
 */
final class Pain {
  private record PlacedDots(int person, int note, int dots) {}

  private final List<UUID> people;
  private final int notes;
  private final int[] needs;
  private final List<PlacedDots> dots = new ArrayList<>();
  private final int[] paired;
  private final double[] strength;

  /** How far a person moves each strength when drawn once more. */
  private final double[][] moves;

  Pain(Flow flow, List<UUID> people, Collection<Dot> dots, Collection<Judgment> judgments) {
    this.people = people;
    this.notes = flow.nodes().size();
    this.needs = flow.needs();
    Positions note = flow.places();
    Positions person = new Positions(people);
    for (Dot d : dots) {
      if (!note.have(d.note())) continue;
      this.dots.add(new PlacedDots(person.of(d.person()), note.of(d.note()), d.dots()));
    }
    PairRanking ranking = BradleyTerry.rank(compared(judgments, note), judgments);
    this.paired = ranking.notes().stream().mapToInt(note::of).toArray();
    this.strength = ranking.fit().strength();
    this.moves = moves(ranking, judgments, person);
  }

  /**
   * @param times how often each person is drawn, in the order of the people
   * @return the share of each note; they sum to 1 when the board has a need or a vote
   */
  double[] of(int[] times) {
    double[] byDots = byDots(times);
    if (paired.length == 0) return isEmpty(byDots) ? even() : byDots;
    double[] byPairs = byPairs(times);
    if (isEmpty(byDots)) return byPairs;
    for (int i = 0; i < notes; i++) byDots[i] = (byDots[i] + byPairs[i]) / 2;
    return byDots;
  }

  /** Whether nobody has weighed anything. */
  boolean isEmpty() {
    return dots.isEmpty() && paired.length == 0;
  }

  int[] once() {
    var times = new int[people.size()];
    Arrays.fill(times, 1);
    return times;
  }

  private static Collection<UUID> compared(Collection<Judgment> judgments, Positions note) {
    var compared = new TreeSet<UUID>();
    for (Judgment j : judgments) {
      if (!note.have(j.left()) || !note.have(j.right())) continue;
      compared.add(j.left());
      compared.add(j.right());
    }
    return compared;
  }

  private double[][] moves(PairRanking ranking, Collection<Judgment> judgments, Positions person) {
    var pulls = new double[people.size()][paired.length];
    Positions place = new Positions(ranking.notes());
    for (Judgment j : judgments) {
      if (!place.have(j.left()) || !place.have(j.right())) continue;
      int left = place.of(j.left());
      int right = place.of(j.right());
      double pull =
          ranking.voices().getOrDefault(j.person(), 0.0)
              * ranking.fit().pull(left, right, BradleyTerry.leftShare(j));
      double[] ofPerson = pulls[person.of(j.person())];
      ofPerson[left] += pull;
      ofPerson[right] -= pull;
    }
    for (int p = 0; p < pulls.length; p++) pulls[p] = ranking.fit().moved(pulls[p]);
    return pulls;
  }

  private double[] byDots(int[] times) {
    var share = new double[notes];
    double all = 0;
    for (PlacedDots d : dots) {
      int counted = d.dots() * times[d.person()];
      share[d.note()] += counted;
      all += counted;
    }
    if (all > 0) for (int i = 0; i < notes; i++) share[i] /= all;
    return share;
  }

  private double[] byPairs(int[] times) {
    double[] moved = strength.clone();
    for (int p = 0; p < times.length; p++) {
      if (times[p] == 1) continue;
      for (int i = 0; i < moved.length; i++) moved[i] += (times[p] - 1) * moves[p][i];
    }
    double all = 0;
    for (int i = 0; i < moved.length; i++) {
      moved[i] = Math.exp(moved[i]);
      all += moved[i];
    }
    var share = new double[notes];
    for (int i = 0; i < moved.length; i++) share[paired[i]] = moved[i] / all;
    return share;
  }

  private double[] even() {
    var share = new double[notes];
    for (int need : needs) share[need] = 1.0 / needs.length;
    return share;
  }

  private static boolean isEmpty(double[] share) {
    for (double s : share) if (s > 0) return false;
    return true;
  }
}
