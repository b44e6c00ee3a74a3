package no.dugnad.workshops.rankings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import no.dugnad.workshops.rankings.Votes.Estimate;

/** What the room estimates of one note. */
public record Estimates(UUID note, int people, Spread impact, Spread effort) {

  /** The estimates of each note that has any, by note. */
  public static Map<UUID, Estimates> byNote(Collection<Estimate> estimates) {
    Map<UUID, List<Estimate>> byNote = new TreeMap<>();
    for (Estimate e : estimates) {
      byNote.computeIfAbsent(e.note(), note -> new ArrayList<>()).add(e);
    }
    Map<UUID, Estimates> result = new TreeMap<>();
    byNote.forEach(
        (note, given) ->
            result.put(
                note,
                new Estimates(
                    note,
                    given.size(),
                    Spread.of(given.stream().mapToInt(Estimate::impact).toArray()),
                    Spread.of(given.stream().mapToInt(Estimate::effort).toArray()))));
    return result;
  }

  /**
   * Where estimates lie and how far apart.
   *
   * @param low the lower quartile; half of the estimates lie from low to high
   * @param high the upper quartile
   * @param disagreement 0 when all say the same, 0.5 when the answers are spread evenly, 1 when
   *     half of the room says the least and half the most: (1 − A)/2 of van der Eijk's agreement A
   *     (2001). A spread as the standard deviation can't tell a doubtful room from a divided one.
   */
  public record Spread(double median, double low, double high, double disagreement) {

    /** Of at least one estimate, each from 1 to {@link Estimate#MOST}. */
    static Spread of(int... estimates) {
      int[] sorted = estimates.clone();
      Arrays.sort(sorted);
      var counts = new double[Estimate.MOST];
      for (int estimate : sorted) counts[estimate - 1]++;
      return new Spread(
          quantile(sorted, 0.5),
          quantile(sorted, 0.25),
          quantile(sorted, 0.75),
          (1 - agreement(counts)) / 2);
    }

    /** Between the two nearest (type 7 of Hyndman and Fan 1996). */
    private static double quantile(int[] sorted, double share) {
      double at = share * (sorted.length - 1);
      int below = (int) at;
      int above = Math.min(below + 1, sorted.length - 1);
      return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    /**
     * Van der Eijk's A: the counts are taken apart into layers in which each answer is given
     * equally often or not at all, and each layer's agreement weighs by the people in it.
     */
    static double agreement(double[] counts) {
      double[] left = counts.clone();
      double people = Arrays.stream(counts).sum();
      double agreement = 0;
      while (true) {
        double least = Arrays.stream(left).filter(c -> c > 1e-9).min().orElse(0);
        if (least == 0) return agreement;
        var given = new boolean[left.length];
        int answers = 0;
        for (int i = 0; i < left.length; i++) {
          given[i] = left[i] > 1e-9;
          if (!given[i]) continue;
          answers++;
          left[i] -= least;
        }
        double spread = (answers - 1.0) / (left.length - 1);
        agreement += least * answers / people * unimodality(given) * (1 - spread);
      }
    }

    private static double unimodality(boolean[] given) {
      int n = given.length;
      double together = 0;
      double split = 0;
      for (int i = 0; i < n; i++) {
        for (int j = i + 1; j < n; j++) {
          for (int k = j + 1; k < n; k++) {
            if (given[j] && given[i] != given[k]) together++;
            if (given[i] && !given[j] && given[k]) split++;
          }
        }
      }
      if (together + split == 0) return 1;
      return ((n - 2) * together - (n - 1) * split) / ((n - 2) * (together + split));
    }
  }
}
