package no.dugnad.workshops.rankings;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.workshops.rankings.Votes.Judgment;
import no.dugnad.workshops.rankings.Votes.Judgment.Tilt;

/**
 * How much of a voice each person has, 0 to 1, for each answer. Two things lower it, and neither
 * looks at what the person means: a small group that disagrees with the room is not noise.
 *
 * <ul>
 *   <li>Clicking the same side. Sides are drawn at random, so a person with opinions goes left
 *       about half of the time, whatever the opinions. The weight is how much smaller the answers
 *       have made the chance that this person does not click by habit (a mixture of two kinds of
 *       people).
 *   <li>Flooding. Nobody counts for more than twice the median person, though the first twenty
 *       answers always count whole.
 * </ul>
 */
final class Voices {
  private static final double HABITUAL_PEOPLE = 0.05;
  private static final double HABIT = 0.95;
  private static final int ALWAYS_WHOLE = 20;

  private Voices() {}

  static Map<UUID, Double> of(Collection<Judgment> judgments) {
    Map<UUID, int[]> answers = new HashMap<>();
    for (Judgment j : judgments) {
      answers.computeIfAbsent(j.person(), p -> new int[3])[place(j.answer())]++;
    }
    double most = Math.max(ALWAYS_WHOLE, 2 * median(answers.values()));
    Map<UUID, Double> voices = HashMap.newHashMap(answers.size());
    answers.forEach(
        (person, sides) ->
            voices.put(person, earnest(sides[0], sides[1]) * Math.min(1, most / sum(sides))));
    return voices;
  }

  private static int place(Tilt answer) {
    return switch (answer) {
      case LEFT -> 0;
      case RIGHT -> 1;
      case EQUAL -> 2;
    };
  }

  private static double earnest(int left, int right) {
    double earnest = (1 - HABITUAL_PEOPLE) * Math.pow(0.5, left + right);
    double habitual = HABITUAL_PEOPLE * (habit(left, right) + habit(right, left)) / 2;
    return Math.min(1, earnest / (earnest + habitual) / (1 - HABITUAL_PEOPLE));
  }

  private static double habit(int usual, int other) {
    return Math.pow(HABIT, usual) * Math.pow(1 - HABIT, other);
  }

  private static int median(Collection<int[]> answers) {
    List<Integer> counts = answers.stream().map(Voices::sum).sorted().toList();
    return counts.isEmpty() ? 0 : counts.get(counts.size() / 2);
  }

  private static int sum(int[] sides) {
    return sides[0] + sides[1] + sides[2];
  }
}
