package no.dugnad.platform.forms;

import java.util.ArrayList;
import java.util.List;
import no.dugnad.platform.ui.Input;

/** Takes an answer out of a page's fields, as it was typed. */
final class AnswerInput {
  static final String WHAT = ".what";
  static final String AMOUNT = ".amount";

  private AnswerInput() {}

  static List<String> read(Question question, Input input) {
    String field = question.field();
    return switch (question.type()) {
      case AnswerType.Budget _ -> budget(input.all(field + WHAT), input.all(field + AMOUNT));
      case AnswerType.ManyChoices _ ->
          input.all(field).stream().filter(id -> !id.isEmpty()).distinct().toList();
      default -> List.of(input.raw(field));
    };
  }

  private static List<String> budget(List<String> what, List<String> amounts) {
    var typed = new ArrayList<String>();
    for (int i = 0; i < Math.max(what.size(), amounts.size()); i++) {
      typed.add(i < what.size() ? what.get(i) : "");
      typed.add(i < amounts.size() ? amounts.get(i) : "");
    }
    return typed;
  }
}
