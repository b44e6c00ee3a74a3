package no.dugnad.platform.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.dugnad.platform.answers.BudgetLine;
import no.dugnad.platform.forms.AnswerType;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.ui.Input;

/** An answer in a page's fields: read from them as it was typed, and written into them. */
public final class AnswerInput {
  static final String WHAT = ".what";
  static final String AMOUNT = ".amount";

  private AnswerInput() {}

  public static List<String> read(Question question, Input input) {
    String field = question.field();
    List<String> typed =
        switch (question.type()) {
          case AnswerType.Budget _ -> budget(input.all(field + WHAT), input.all(field + AMOUNT));
          case AnswerType.ManyChoices _ -> input.all(field).stream().distinct().toList();
          default -> List.of(input.raw(field));
        };
    // An empty field, or a budget's one empty line, is no answer.
    return typed.size() <= 2 && typed.stream().allMatch(String::isEmpty) ? List.of() : typed;
  }

  private static List<String> budget(List<String> what, List<String> amounts) {
    var typed = new ArrayList<String>();
    for (int i = 0; i < Math.max(what.size(), amounts.size()); i++) {
      typed.add(i < what.size() ? what.get(i) : "");
      typed.add(i < amounts.size() ? amounts.get(i) : "");
    }
    return typed;
  }

  public static void write(
      Question question, List<String> typed, Map<String, List<String>> fields) {
    String field = question.field();
    if (question.type() instanceof AnswerType.Budget) {
      List<BudgetLine> lines = BudgetLine.read(typed);
      fields.put(field + WHAT, lines.stream().map(BudgetLine::what).toList());
      fields.put(field + AMOUNT, lines.stream().map(BudgetLine::typedAmount).toList());
    } else {
      fields.put(field, typed);
    }
  }
}
