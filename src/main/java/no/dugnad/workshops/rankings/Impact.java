package no.dugnad.workshops.rankings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import no.dugnad.workshops.rankings.Votes.Estimate;

/**
 * How much of a note's pain each of its causes is held to make: in proportion to the median of the
 * impact that people expect of mending it. One that nobody has estimated counts as the middle.
 */
final class Impact {
  private static final double MIDDLE = (1 + Estimate.MOST) / 2.0;

  private record Placed(int person, int note, int impact) {}

  private final int notes;
  private final List<Placed> estimates = new ArrayList<>();

  Impact(Flow flow, List<UUID> people, List<Estimate> estimates) {
    this.notes = flow.nodes().size();
    Positions note = flow.places();
    Positions person = new Positions(people);
    for (Estimate e : estimates) {
      if (!note.have(e.note()) || !flow.isCause(note.of(e.note()))) continue;
      this.estimates.add(new Placed(person.of(e.person()), note.of(e.note()), e.impact()));
    }
  }

  /**
   * @param times how often each person is drawn
   */
  double[] of(int[] times) {
    var counts = new int[notes][];
    for (Placed e : estimates) {
      if (counts[e.note()] == null) counts[e.note()] = new int[Estimate.MOST];
      counts[e.note()][e.impact() - 1] += times[e.person()];
    }
    var weights = new double[notes];
    for (int i = 0; i < notes; i++) weights[i] = counts[i] == null ? MIDDLE : median(counts[i]);
    return weights;
  }

  private static double median(int[] counts) {
    int people = Arrays.stream(counts).sum();
    return people == 0 ? MIDDLE : (nth(counts, (people - 1) / 2) + nth(counts, people / 2)) / 2.0;
  }

  private static int nth(int[] counts, int n) {
    int passed = 0;
    for (int i = 0; i < counts.length; i++) {
      passed += counts[i];
      if (passed > n) return i + 1;
    }
    throw new IllegalArgumentException("only " + passed);
  }
}
