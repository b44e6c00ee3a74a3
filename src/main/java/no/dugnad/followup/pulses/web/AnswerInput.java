package no.dugnad.followup.pulses.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import no.dugnad.followup.pulses.Pulse;
import no.dugnad.followup.pulses.PulseQuestion;
import no.dugnad.platform.ui.Input;

/** Reads the answers to a pulse from its form, and puts them there. */
final class AnswerInput {
  private AnswerInput() {}

  /** The field of the question that stands at the place, from 1. */
  private static String field(int place) {
    return "a" + place;
  }

  static Input stored(Pulse pulse, Map<UUID, String> answers) {
    Map<String, String> fields = new HashMap<>();
    int place = 1;
    for (PulseQuestion question : pulse.questions())
      fields.put(field(place++), answers.getOrDefault(question.id(), ""));
    return Input.of(fields);
  }

  /**
   * What is to be used only when there are no problems: an answer to each question, empty where it
   * is passed over. One of them at least is answered.
   */
  static Map<UUID, String> answers(Input input, Pulse pulse) {
    Map<UUID, String> answers = new LinkedHashMap<>();
    int place = 1;
    for (PulseQuestion question : pulse.questions())
      answers.put(question.id(), answer(input, field(place++), question));
    if (!input.hasProblems() && answers.values().stream().allMatch(String::isEmpty))
      input.reject(field(1), "pulses.problem.nothing");
    return answers;
  }

  /** Whether nothing was chosen and nothing written. */
  static boolean isEmpty(Input input, Pulse pulse) {
    return IntStream.rangeClosed(1, pulse.questions().size())
        .allMatch(place -> input.isBlank(field(place)));
  }

  private static String answer(Input input, String field, PulseQuestion question) {
    if (question.isText()) return input.optionalText(field, PulseQuestion.MAX_ANSWER);
    String chosen = input.raw(field);
    List<String> choices =
        IntStream.rangeClosed(1, question.choices()).mapToObj(Integer::toString).toList();
    if (!chosen.isEmpty() && !choices.contains(chosen)) input.reject(field, "ui.problem.choice");
    return chosen;
  }
}
