package no.dugnad.platform.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.dugnad.platform.answers.Answer.Save.Clash;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Problem;

/**
 * What of a page could not be saved, or is not to be gone on from.
 *
 * @param clashes by question, where another's text was saved meanwhile
 * @param refusals by question, why what was typed could not be saved
 * @param problems with the files that came along, and with texts that are too long
 */
public record Unsaved(
    Map<String, Clash> clashes, Map<String, Refused> refusals, List<Problem> problems) {
  private static final String OF_ANSWER = "answers.refused.";

  public static final Unsaved NOTHING = new Unsaved(Map.of(), Map.of(), List.of());

  public Unsaved {
    clashes = Map.copyOf(clashes);
    refusals = Map.copyOf(refusals);
    problems = List.copyOf(problems);
  }

  static Unsaved of(Question question, Clash clash) {
    return new Unsaved(Map.of(question.id(), clash), Map.of(), List.of());
  }

  /** Why a file could not be taken in or out, said at its question. */
  static Problem problem(Question question, Refused refused) {
    return new Problem(question.field(), refused.key(), List.of(refused.args()));
  }

  Unsaved with(Optional<Problem> problem) {
    var more = new ArrayList<>(problems);
    problem.ifPresent(more::addFirst);
    return new Unsaved(clashes, refusals, more);
  }

  public boolean isNothing() {
    return isAllTextSaved() && problems.isEmpty();
  }

  boolean isAllTextSaved() {
    return clashes.isEmpty() && refusals.isEmpty();
  }

  /** Why nothing can be saved here any more; what is wrong with an answer is mended in it. */
  Optional<Refused> refusedAlike() {
    if (refusals.values().stream().anyMatch(refused -> refused.key().startsWith(OF_ANSWER)))
      return Optional.empty();
    boolean isOne = refusals.values().stream().map(Refused::key).distinct().count() == 1;
    return clashes.isEmpty() && isOne ? refusals.values().stream().findFirst() : Optional.empty();
  }

  boolean holds(Question question) {
    return clashes.containsKey(question.id()) || refusals.containsKey(question.id());
  }
}
