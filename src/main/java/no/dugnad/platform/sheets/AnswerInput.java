package no.dugnad.platform.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.dugnad.platform.answers.BudgetLine;
import no.dugnad.platform.forms.AnswerType;
import no.dugnad.platform.ui.Input;

/** An answer in a page's fields: read from them as it was typed, and written into them. */
final class AnswerInput {
  static final String WHAT = ".what";
  static final String AMOUNT = ".amount";

  private AnswerInput() {}

  static List<String> read(String field, AnswerType.Written type, Input input) {
    List<String> typed =
        switch (type) {
          case AnswerType.Budget _ -> budget(field, input);
          case AnswerType.ManyChoices _ -> input.all(field).stream().distinct().toList();
          case AnswerType.ShortText _,
              AnswerType.LongText _,
              AnswerType.Decimal _,
              AnswerType.Amount _,
              AnswerType.Day _,
              AnswerType.OneChoice _,
              AnswerType.YesNo _,
              AnswerType.OrganisationUnit _ ->
              List.of(input.raw(field));
        };
    return orNone(typed);
  }

  /** An empty field, or a budget's one empty line, is no answer. */
  static List<String> orNone(List<String> typed) {
    return typed.size() <= 2 && typed.stream().allMatch(String::isEmpty) ? List.of() : typed;
  }

  /** What and amount of each line in turn. */
  static List<String> budget(String field, Input input) {
    List<String> what = input.all(field + WHAT);
    List<String> amounts = input.all(field + AMOUNT);
    var typed = new ArrayList<String>();
    for (int i = 0; i < Math.max(what.size(), amounts.size()); i++) {
      typed.add(i < what.size() ? what.get(i) : "");
      typed.add(i < amounts.size() ? amounts.get(i) : "");
    }
    return typed;
  }

  static void write(
      String field, AnswerType.Written type, List<String> typed, Map<String, List<String>> fields) {
    if (type instanceof AnswerType.Budget) {
      List<BudgetLine> lines = BudgetLine.read(typed);
      fields.put(field + WHAT, lines.stream().map(BudgetLine::what).toList());
      fields.put(field + AMOUNT, lines.stream().map(BudgetLine::typedAmount).toList());
    } else {
      fields.put(field, typed);
    }
  }
}
