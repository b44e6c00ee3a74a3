package no.dugnad.workshops.rankings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import no.dugnad.workshops.rankings.Votes.Judgment;

/**
 * Ranks notes from answers to pairs. The chance that i is held to hurt more than j is ε/2 + (1 − ε)
 * / (1 + exp(θj − θi)): the model of Bradley and Terry (1952), in which one answer in 1/ε is a slip
 * of the thumb. The strengths θ have a normal prior, so that few answers, or notes that were never
 * compared, give a ranking close to even with wide intervals instead of infinite strengths.
 *
 * <p>A whole voice is one person's; people who click a side instead of answering weigh less, see
 * {@link Voices}.
 */
public final class BradleyTerry {
  /**
   * @param spread standard deviation of the strengths before anybody has answered; 1.5 says that
   *     two notes drawn at random stand on average about one to five
   * @param slip share of the answers, 0 to 1, that are given at random
   */
  record Model(double spread, double slip) {
    static final Model USUAL = new Model(1.5, 0.1);

    Model {
      if (!(spread > 0) || slip < 0 || slip >= 1) throw new IllegalArgumentException("model");
    }
  }

  /**
   * How many notes are ranked. The work grows by the third power of them, and a room of two hundred
   * that answer fifteen pairs each tells no more than thirty answers of each of so many.
   */
  public static final int MOST = 200;

  private BradleyTerry() {}

  /**
   * The notes ranked; answers about other notes are passed over.
   *
   * @param notes where there are more than are ranked, those that most answers are about are, and
   *     then the first of the others
   */
  public static PairRanking rank(Collection<UUID> notes, Collection<Judgment> judgments) {
    return rank(notes, judgments, Model.USUAL);
  }

  static PairRanking rank(Collection<UUID> notes, Collection<Judgment> judgments, Model model) {
    var ids = List.copyOf(new TreeSet<>(taken(notes, judgments)));
    var place = new Positions(ids);
    var known = known(judgments, place);
    var voices = Voices.of(known);
    return new PairRanking(
        ids, Fit.of(wins(known, place, voices), model), answers(known, place), voices);
  }

  private static Collection<UUID> taken(Collection<UUID> notes, Collection<Judgment> judgments) {
    if (notes.size() <= MOST) return notes;
    Map<UUID, Integer> answers = new HashMap<>();
    for (Judgment j : judgments) {
      answers.merge(j.left(), 1, Integer::sum);
      answers.merge(j.right(), 1, Integer::sum);
    }
    return notes.stream()
        .sorted(Comparator.comparingInt(note -> -answers.getOrDefault(note, 0)))
        .limit(MOST)
        .toList();
  }

  private static List<Judgment> known(Collection<Judgment> judgments, Positions place) {
    var known = new ArrayList<Judgment>(judgments.size());
    for (Judgment j : judgments) {
      if (place.have(j.left()) && place.have(j.right())) known.add(j);
    }
    return known;
  }

  /** How often the row was held to hurt more than the column, each answer by its voice. */
  private static double[][] wins(
      List<Judgment> judgments, Positions place, Map<UUID, Double> voices) {
    var wins = new double[place.size()][place.size()];
    for (Judgment j : judgments) {
      int left = place.of(j.left());
      int right = place.of(j.right());
      double voice = voices.getOrDefault(j.person(), 0.0);
      double toLeft = leftShare(j);
      wins[left][right] += voice * toLeft;
      wins[right][left] += voice * (1 - toLeft);
    }
    return wins;
  }

  static double leftShare(Judgment judgment) {
    return switch (judgment.answer()) {
      case LEFT -> 1;
      case RIGHT -> 0;
      case EQUAL -> 0.5;
    };
  }

  private static int[] answers(List<Judgment> judgments, Positions place) {
    var answers = new int[place.size()];
    for (Judgment j : judgments) {
      answers[place.of(j.left())]++;
      answers[place.of(j.right())]++;
    }
    return answers;
  }
}
