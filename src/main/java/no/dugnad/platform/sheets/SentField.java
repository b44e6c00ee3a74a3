package no.dugnad.platform.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.dugnad.platform.answers.BudgetLine;
import no.dugnad.platform.answers.TypedAnswer;
import no.dugnad.platform.forms.AnswerType;
import no.dugnad.platform.forms.FormDefinition;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.forms.Section;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Ui;
import org.jspecify.annotations.Nullable;

/** What a page sends of one question: what was typed, what that builds on, and a button pressed. */
public record SentField(
    FormDefinition form, Question question, AnswerType.Written type, Input input) {
  private static final String BASE = "r.";
  private static final String ADD = "add";
  private static final String DROP = "drop.";
  private static final String KEEP = "keep.";
  private static final String TAKE = "take";

  public static SentField of(FormDefinition form, String questionId, Input input) {
    Question question = form.getQuestion(questionId);
    return switch (question.type()) {
      case AnswerType.Written type -> new SentField(form, question, type, input);
      case AnswerType.Attachments _ -> throw new NotFound("written question", questionId);
    };
  }

  /** The fields of the section that were on the page. */
  static List<SentField> list(FormDefinition form, Section section, Input input) {
    var fields = new ArrayList<SentField>();
    for (Question question : section.questions()) {
      if (isShown(question, input) && question.type() instanceof AnswerType.Written type)
        fields.add(new SentField(form, question, type, input));
    }
    return fields;
  }

  /** Whether the page that was sent showed the question. */
  static boolean isShown(Question question, Input input) {
    return input.has(BASE + question.id());
  }

  /** Whether a budget line was added or dropped, or mine chosen over another's text. */
  boolean isPressed() {
    return isAdding() || input.has(DROP + question.id()) || isKeeping();
  }

  /** Whether another's text was chosen over mine: then there is nothing to save. */
  public boolean isTaking() {
    return input.isChosen(TAKE, question.id());
  }

  /** Whether the question is drawn anew, as after any button of it. */
  boolean isWhole() {
    return isTaking() || isPressed();
  }

  private boolean isAdding() {
    return input.isChosen(ADD, question.id());
  }

  private boolean isKeeping() {
    return input.has(KEEP + question.id());
  }

  private FieldBase base() {
    return FieldBase.parse(input.raw((isKeeping() ? KEEP : BASE) + question.id()));
  }

  /** Whether the field is as the page showed it, or already stored. */
  boolean isUnchanged(List<String> stored) {
    return !isPressed() && (typed().equals(stored) || base().isUnchanged(typed()));
  }

  public TypedAnswer answer() {
    return new TypedAnswer(question.id(), type, typed(), base().revision(), page());
  }

  private @Nullable UUID page() {
    return input.optionalId(Ui.FORM_KEY).orElse(null);
  }

  /** With the budget line that a button added or took away. */
  List<String> typed() {
    List<String> typed = AnswerInput.read(question.field(), type, input);
    if (!(type instanceof AnswerType.Budget)) return typed;
    List<BudgetLine> lines = new ArrayList<>(BudgetLine.read(typed));
    if (isAdding()) {
      if (lines.isEmpty()) lines.add(BudgetLine.EMPTY);
      lines.add(BudgetLine.EMPTY);
    }
    String drop = input.raw(DROP + question.id());
    if (drop.matches("[0-9]{1,3}") && Integer.parseInt(drop) < lines.size())
      lines.remove(Integer.parseInt(drop));
    return AnswerInput.orNone(BudgetLine.written(lines));
  }
}
