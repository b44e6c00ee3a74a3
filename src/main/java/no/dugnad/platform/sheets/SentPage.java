package no.dugnad.platform.sheets;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.answers.TypedAnswer;
import no.dugnad.platform.forms.AnswerType;
import no.dugnad.platform.forms.FormDefinition;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.forms.Section;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Problem;

/**
 * A section as a browser without scripts sends it: what was typed, the files that were chosen, and
 * the button that was pressed.
 *
 * @param before the answers as they are stored
 */
public record SentPage(AnswerSheet before, Section section, Input input, ChosenFiles files) {

  public static SentPage of(AnswerSheet before, String sectionId, Input input, ChosenFiles files) {
    return new SentPage(before, before.definition().getSection(sectionId), input, files);
  }

  /** By a button at the question. */
  static SentPage at(Question question, AnswerSheet before, Input input, ChosenFiles files) {
    return new SentPage(before, before.definition().sectionOf(question.id()), input, files);
  }

  /** The answers whose fields were changed. */
  public List<TypedAnswer> changes() {
    return fields().stream()
        .filter(field -> !field.isTaking())
        .filter(field -> !field.isUnchanged(before.typed(field.question().id())))
        .map(SentField::answer)
        .toList();
  }

  private List<SentField> fields() {
    return SentField.list(before.definition(), section, input);
  }

  List<ChosenFile> chosenFiles() {
    return asking(section.questions()).stream().flatMap(q -> files.find(q).stream()).toList();
  }

  /** Pressing the button that attaches a file, with none chosen. */
  Optional<Problem> lackOfFile(Question question) {
    return files.find(question).isPresent()
        ? Optional.empty()
        : Optional.of(Unsaved.problem(question, new Refused("sheets.refused.noFile")));
  }

  /** The question whose file it is; when it is gone, as after a second tap, the one on the page. */
  static Question holder(UUID fileId, AnswerSheet sheet, Input input) {
    List<Question> asking = asking(sheet.definition().questions());
    return asking.stream()
        .filter(question -> sheet.holds(question.id(), fileId))
        .findFirst()
        .or(() -> asking.stream().filter(q -> SentField.isShown(q, input)).findFirst())
        .orElseThrow(() -> new NotFound("file", fileId));
  }

  private static List<Question> asking(List<Question> questions) {
    return questions.stream().filter(q -> q.type() instanceof AnswerType.Attachments).toList();
  }

  /** Whether the button leads further on, and not back, away or to a question of the page. */
  boolean goesOn() {
    return input.isBlank("go") && fields().stream().noneMatch(SentField::isWhole);
  }

  /**
   * Where the button leads.
   *
   * @param path of the case
   * @param end where the last section leads
   */
  public String goTo(String path, String end, AnswerSheet after) {
    Optional<SentField> pressed = fields().stream().filter(SentField::isWhole).findFirst();
    if (pressed.isPresent()) return goTo(path, pressed.get().question());
    FormDefinition form = after.definition();
    return switch (input.raw("go")) {
      case "later" -> path;
      case "previous" ->
          form.previous(section).map(other -> SheetPage.path(path, other)).orElse(path);
      default ->
          appeared(after)
              .map(question -> goTo(path, question))
              .or(() -> following(form).map(other -> SheetPage.path(path, other)))
              .orElse(end);
    };
  }

  private Optional<Section> following(FormDefinition form) {
    return input.has(SheetPage.CHECK) ? Optional.empty() : form.next(section);
  }

  /** Back to the question. */
  public String goTo(String path, Question question) {
    String check = input.has(SheetPage.CHECK) ? "&" + SheetPage.CHECK : "";
    return SheetPage.path(path, section) + "?at=" + question.id() + check + "#q-" + question.id();
  }

  /** A question that was not on the page that was sent, and is now. */
  Optional<Question> appeared(AnswerSheet after) {
    return section.questions().stream()
        .filter(question -> after.isShown(question.id()) && !SentField.isShown(question, input))
        .filter(question -> question.shownIf().isPresent())
        .findFirst();
  }
}
