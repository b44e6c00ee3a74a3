package no.dugnad.platform.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import no.dugnad.platform.answers.BudgetLine;
import no.dugnad.platform.forms.AnswerType;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.ui.Input;

/** What a page sends about one question: its field, what that builds on, and a button pressed. */
record SentAnswer(Question question, Input input) {
  private static final String BASE = "r.";
  private static final String ADD = "add";
  private static final String DROP = "drop.";
  private static final String KEEP = "keep.";
  private static final String TAKE = "take";

  /** Whether the page showed a field for it. */
  boolean isSent() {
    return input.has(BASE + question.id());
  }

  /** Whether a budget line was added or dropped, or mine chosen over another's text. */
  boolean isPressed() {
    return isAdding() || input.has(DROP + question.id()) || isKeeping();
  }

  /** Whether another's text was chosen over mine. */
  boolean isTaking() {
    return input.isChosen(TAKE, question.id());
  }

  private boolean isAdding() {
    return input.isChosen(ADD, question.id());
  }

  private boolean isKeeping() {
    return input.has(KEEP + question.id());
  }

  private Base base() {
    return Base.parse(input.raw((isKeeping() ? KEEP : BASE) + question.id()));
  }

  long revision() {
    return base().revision();
  }

  /** Whether the field is as the page showed it, or already stored. */
  boolean isUnchanged(List<String> stored) {
    return !isPressed() && (typed().equals(stored) || base().isUnchanged(typed()));
  }

  List<String> typed() {
    return AnswerInput.read(question, asPressed());
  }

  /** The input, with the budget line that a button added or took away. */
  Input asPressed() {
    if (!(question.type() instanceof AnswerType.Budget)) return input;
    List<BudgetLine> lines = new ArrayList<>(BudgetLine.read(AnswerInput.read(question, input)));
    if (isAdding()) {
      if (lines.isEmpty()) lines.add(BudgetLine.EMPTY);
      lines.add(BudgetLine.EMPTY);
    }
    String drop = input.raw(DROP + question.id());
    if (drop.matches("[0-9]{1,3}") && Integer.parseInt(drop) < lines.size())
      lines.remove(Integer.parseInt(drop));
    var fields = new HashMap<String, List<String>>();
    AnswerInput.write(question, BudgetLine.written(lines), fields);
    return Input.ofMany(fields);
  }
}
