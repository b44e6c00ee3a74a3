package no.dugnad.platform.sheets;

import java.util.List;
import java.util.Optional;
import no.dugnad.platform.answers.Answer;
import no.dugnad.platform.answers.BudgetLine;
import no.dugnad.platform.forms.AnswerText;
import no.dugnad.platform.forms.AnswerType;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Numeral;
import no.dugnad.platform.shared.Refused;

/**
 * What sending one field changes in the page it came from.
 *
 * @param field what was saved, or was meant to be
 * @param page the section as it now stands, where more than the field itself may have changed
 * @param redrawn the questions to be drawn anew: the field itself, or those it showed or hid
 * @param remarked the questions about which the owner's remark is to be said anew
 */
public record FieldUpdate(
    SentField field,
    Optional<Answer.Save> result,
    Optional<Refused> refused,
    Optional<SheetPage> page,
    List<Question> redrawn,
    List<Question> remarked) {

  /** Nothing but the field itself: it says how the save went. */
  static FieldUpdate alone(SentField field, Answer.Save result) {
    return new FieldUpdate(
        field, Optional.of(result), Optional.empty(), Optional.empty(), List.of(), List.of());
  }

  public static FieldUpdate refused(SentField field, Refused refused) {
    return new FieldUpdate(
        field, Optional.empty(), Optional.of(refused), Optional.empty(), List.of(), List.of());
  }

  static FieldUpdate tried(SentField field, SheetPage page, List<Question> redrawn) {
    return new FieldUpdate(
        field, Optional.empty(), Optional.empty(), Optional.of(page), redrawn, List.of());
  }

  public Question question() {
    return field.question();
  }

  public Optional<Answer.Save.Saved> saved() {
    return result.filter(Answer.Save.Saved.class::isInstance).map(Answer.Save.Saved.class::cast);
  }

  /** What the field builds on after a save. */
  public String base() {
    return FieldBase.of(saved().orElseThrow().revision(), field.typed()).toString();
  }

  /** Whether the field is read as a number. */
  public boolean isNumber() {
    return AnswerText.numeral(question().type(), "").isPresent();
  }

  /** What it is read as, where that needs to be said. */
  public Optional<Numeral> reading() {
    return Reading.worthSaying(question().type(), typed());
  }

  public String typed() {
    return field.typed().stream().findFirst().orElse("");
  }

  /** The sum of a budget's lines. */
  public Optional<Money> sum() {
    return question().type() instanceof AnswerType.Budget
        ? Optional.of(BudgetLine.sum(BudgetLine.read(field.typed())))
        : Optional.empty();
  }
}
