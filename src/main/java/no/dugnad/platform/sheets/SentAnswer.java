package no.dugnad.platform.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.dugnad.platform.answers.BudgetLine;
import no.dugnad.platform.answers.TypedAnswer;
import no.dugnad.platform.forms.AnswerType;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.ui.Input;
import org.springframework.web.multipart.MultipartFile;

/** What a page sends about one question: what was typed in its fields, or a file chosen for it. */
sealed interface SentAnswer {
  String BASE = "r.";

  Question question();

  static SentAnswer of(Question question, Input input, ChosenFiles files) {
    return switch (question.type()) {
      case AnswerType.Written type -> new Written(question, type, input);
      case AnswerType.Attachments _ -> new Chosen(question, files.find(question.id()));
    };
  }

  /** What was typed in the fields of a question that has any. */
  static Written written(Question question, Input input) {
    return switch (question.type()) {
      case AnswerType.Written type -> new Written(question, type, input);
      case AnswerType.Attachments _ -> throw new NotFound("written question", question.id());
    };
  }

  /** Whether the page that was sent showed the question. */
  static boolean isShown(Question question, Input input) {
    return input.has(BASE + question.id());
  }

  /** A file that waits to be attached; empty when none was chosen. */
  record Chosen(Question question, Optional<MultipartFile> file) implements SentAnswer {}

  /** The question's fields, what they build on, and a button pressed. */
  record Written(Question question, AnswerType.Written type, Input input) implements SentAnswer {
    private static final String ADD = "add";
    private static final String DROP = "drop.";
    private static final String KEEP = "keep.";
    private static final String TAKE = "take";

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

    /** Whether the field is as the page showed it, or already stored. */
    boolean isUnchanged(List<String> stored) {
      return !isPressed() && (typed().equals(stored) || base().isUnchanged(typed()));
    }

    TypedAnswer answer() {
      return new TypedAnswer(question.id(), type, typed(), base().revision());
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
}
