package no.dugnad.platform.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import no.dugnad.platform.answers.Answer;
import no.dugnad.platform.answers.Answer.Save.Clash;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.answers.AnswerSheets;
import no.dugnad.platform.forms.FormDefinition;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.forms.Section;
import no.dugnad.platform.ui.Input;
import org.springframework.stereotype.Component;

/** Answers a script that has sent one field with what that changes in the page. */
@Component
public class FieldUpdates {
  private final AnswerSheets sheets;
  private final SheetPages pages;

  FieldUpdates(AnswerSheets sheets, SheetPages pages) {
    this.sheets = sheets;
    this.pages = pages;
  }

  public SentField read(UUID sheetId, String questionId, Input input) {
    return SentField.of(sheets.definition(sheetId), questionId, input);
  }

  /**
   * What a save changes.
   *
   * @param sheet the answers after it: asked for where they can have changed more than the field
   */
  public FieldUpdate saved(
      SheetOwner owner, SentField field, Answer.Save result, Supplier<AnswerSheet> sheet) {
    Question question = field.question();
    boolean alone =
        result instanceof Answer.Save.Saved
            && !field.isPressed()
            && !owner.watched().contains(question.id())
            && field.form().following(question.id()).isEmpty();
    if (alone) return FieldUpdate.alone(field, result);
    Unsaved unsaved = result instanceof Clash clash ? Unsaved.of(question, clash) : Unsaved.NOTHING;
    return drawn(owner, field, Optional.of(result), unsaved, sheet.get());
  }

  /** What choosing another's text over mine changes. */
  public FieldUpdate taken(SheetOwner owner, SentField field, AnswerSheet sheet) {
    return drawn(owner, field, Optional.empty(), Unsaved.NOTHING, sheet);
  }

  private FieldUpdate drawn(
      SheetOwner owner,
      SentField field,
      Optional<Answer.Save> result,
      Unsaved unsaved,
      AnswerSheet sheet) {
    Question question = field.question();
    Section section = sheet.definition().sectionOf(question.id());
    String focus = field.isWhole() ? question.id() : "";
    SheetPage page = pages.page(owner, sheet, section, field.input(), unsaved, focus);
    return new FieldUpdate(
        field,
        result,
        Optional.empty(),
        Optional.of(page),
        redrawn(page, field),
        remarked(owner, page, question));
  }

  /** Those that the answer showed or hid, and the question itself when it is drawn as a whole. */
  static List<Question> redrawn(SheetPage page, SentField field) {
    FormDefinition form = page.sheet().definition();
    List<Question> redrawn =
        new ArrayList<>(field.isWhole() ? List.of(field.question()) : List.of());
    form.following(field.question().id()).stream()
        .filter(q -> page.isShown(q) != SentField.isShown(q, field.input()))
        .forEach(redrawn::add);
    return redrawn;
  }

  /**
   * The owner looks at several answers together, so a change of one may mend what is said of all.
   */
  private static List<Question> remarked(SheetOwner owner, SheetPage page, Question changed) {
    if (!owner.watched().contains(changed.id())) return List.of();
    return page.section().questions().stream()
        .filter(q -> owner.watched().contains(q.id()) && page.isShown(q))
        .toList();
  }
}
