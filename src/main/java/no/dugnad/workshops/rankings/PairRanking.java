package no.dugnad.workshops.rankings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Notes in order of how much they hurt, the worst first, with how surely each stands there. */
public final class PairRanking {
  /** Two-sided 95 %. */
  private static final double SURE = 1.959964;

  private final List<UUID> notes;
  private final Fit fit;
  private final Map<UUID, Double> voices;
  private final List<RankedNote> ranked;

  /**
   * @param strength log-strength against the average note, which has 0; one more is e times the
   *     odds
   * @param low lower end of the 95 % interval of the strength
   * @param high upper end of the 95 % interval of the strength
   * @param share how often it would be named the worst of all, 0 to 1; the shares sum to 1
   * @param tier 1 for the worst; two in the same tier may as well have changed places
   * @param answers how many answers were about it
   */
  public record RankedNote(
      UUID note, double strength, double low, double high, double share, int tier, int answers) {}

  PairRanking(List<UUID> notes, Fit fit, int[] answers, Map<UUID, Double> voices) {
    this.notes = notes;
    this.fit = fit;
    this.voices = Map.copyOf(voices);
    this.ranked = List.copyOf(rank(answers));
  }

  public List<RankedNote> ranked() {
    return ranked;
  }

  /** The notes by tier, the worst first. */
  public List<List<UUID>> tiers() {
    var tiers = new ArrayList<List<UUID>>();
    for (RankedNote r : ranked) {
      if (r.tier() > tiers.size()) tiers.add(new ArrayList<>());
      tiers.getLast().add(r.note());
    }
    return tiers.stream().map(List::copyOf).toList();
  }

  /** How much of a voice each person who answered was given, 0 to 1. */
  public Map<UUID, Double> voices() {
    return voices;
  }

  List<UUID> notes() {
    return notes;
  }

  Fit fit() {
    return fit;
  }

  /**
   * A tier begins at its worst note and takes in those after it that can't be told from that one at
   * 95 %. (To join all that can't be told apart two and two would make one long tier of any row of
   * small steps, the clear winner together with the clear loser.)
   */
  private List<RankedNote> rank(int[] answers) {
    List<Integer> order =
        IntStream.range(0, notes.size())
            .boxed()
            .sorted(
                Comparator.<Integer>comparingDouble(i -> -fit.strength()[i])
                    .thenComparing(notes::get))
            .toList();
    double all = 0;
    for (double strength : fit.strength()) all += Math.exp(strength);
    var result = new ArrayList<RankedNote>();
    int tier = 0;
    int worst = -1;
    for (int i : order) {
      double strength = fit.strength()[i];
      if (worst < 0
          || fit.strength()[worst] - strength > SURE * Math.sqrt(fit.variance(worst, i))) {
        tier++;
        worst = i;
      }
      double margin = SURE * Math.sqrt(Math.max(0, fit.covariance()[i][i]));
      result.add(
          new RankedNote(
              notes.get(i),
              strength,
              strength - margin,
              strength + margin,
              Math.exp(strength) / all,
              tier,
              answers[i]));
    }
    return result;
  }
}
