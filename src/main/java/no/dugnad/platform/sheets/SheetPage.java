package no.dugnad.platform.sheets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.answers.AnswersView;
import no.dugnad.platform.answers.Attachment;
import no.dugnad.platform.answers.BudgetLine;
import no.dugnad.platform.answers.SaveResult;
import no.dugnad.platform.forms.AnswerType;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.forms.Section;
import no.dugnad.platform.people.Unit;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Option;
import no.dugnad.platform.ui.Problem;

/**
 * One section of a sheet, to be written in.
 *
 * @param input what the fields hold, and what is wrong with it
 * @param conflicts by question, where another's text was saved meanwhile
 * @param refusals by question, why what was typed could not be saved
 * @param preview whether nothing is kept: an adviser tries the form
 * @param focus the question that the writer is at, when the page is drawn anew
 * @param remarks the problems that are only said in passing, while the answers are written
 */
public record SheetPage(
    String path,
    String language,
    AnswerSheet sheet,
    Section section,
    List<Unit> units,
    Input input,
    Map<String, SaveResult.Conflict> conflicts,
    Map<String, Refused> refusals,
    boolean preview,
    String focus,
    List<Problem> remarks) {

  /** The section as it is stored. */
  static SheetPage stored(String path, String language, AnswerSheet sheet, Section section) {
    var fields = new HashMap<String, List<String>>();
    for (Question question : section.questions()) {
      if (question.type() instanceof AnswerType.Written type)
        AnswerInput.write(question.field(), type, sheet.typed(question.id()), fields);
    }
    return new SheetPage(
        path,
        language,
        sheet,
        section,
        List.of(),
        Input.ofMany(fields),
        Map.of(),
        Map.of(),
        false,
        "",
        List.of());
  }

  SheetPage with(
      List<Unit> units,
      Map<String, SaveResult.Conflict> conflicts,
      Map<String, Refused> refusals,
      String focus) {
    return new SheetPage(
        path, language, sheet, section, units, input, conflicts, refusals, preview, focus, remarks);
  }

  SheetPage withRemarks(List<Problem> others) {
    return new SheetPage(
        path, language, sheet, section, units, input, conflicts, refusals, preview, focus, others);
  }

  /** Whether the page begins with what must be mended. */
  public boolean saysProblems() {
    return input.problems().stream().anyMatch(problem -> !remarks.contains(problem));
  }

  SheetPage asPreview() {
    return new SheetPage(
        path, language, sheet, section, units, input, conflicts, refusals, true, focus, remarks);
  }

  SheetPage withInput(Input other) {
    return new SheetPage(
        path, language, sheet, section, units, other, conflicts, refusals, preview, focus, remarks);
  }

  /** 1 for the first. */
  public int step() {
    return sheet.definition().sections().indexOf(section) + 1;
  }

  public int steps() {
    return sheet.definition().sections().size();
  }

  public Optional<Section> next() {
    return sheet.definition().sections().stream().skip(step()).findFirst();
  }

  public Optional<Section> previous() {
    return sheet.definition().sections().stream().limit(step() - 1L).reduce((_, last) -> last);
  }

  public String path(Section other) {
    return path + "/sections/" + other.id();
  }

  /** Whether files can be chosen on it. */
  public boolean takesFiles() {
    return !preview
        && section.questions().stream().anyMatch(q -> q.type() instanceof AnswerType.Attachments);
  }

  public boolean isShown(Question question) {
    return sheet.isShown(question.id());
  }

  public Optional<SaveResult.Conflict> conflict(Question question) {
    return Optional.ofNullable(conflicts.get(question.id()));
  }

  public Optional<Refused> refusal(Question question) {
    return Optional.ofNullable(refusals.get(question.id()));
  }

  public Optional<Problem> problem(Question question) {
    return input.problem(question.field());
  }

  public boolean isFocus(Question question) {
    return focus.equals(question.id());
  }

  /**
   * What a question's field builds on: the revision that the writer has before them, and the mark
   * of its text. While there is a conflict it is neither of the two texts, so that nothing is saved
   * until the writer has chosen.
   */
  public Base base(Question question) {
    return conflict(question).isPresent()
        ? Base.NONE
        : Base.of(sheet.revision(question.id()), sheet.typed(question.id()));
  }

  /** The lines to write in: those that are there, or an empty one. */
  public List<BudgetLine> lines(Question question) {
    List<BudgetLine> lines = BudgetLine.read(AnswerInput.budget(question.field(), input));
    return lines.isEmpty() ? List.of(BudgetLine.EMPTY) : lines;
  }

  public Money sum(Question question) {
    return BudgetLine.sum(lines(question));
  }

  public List<Option> options(AnswerType.Choosing choosing) {
    return choosing.options().stream().map(o -> new Option(o.id(), o.text())).toList();
  }

  public List<Option> unitOptions() {
    return units.stream().map(u -> new Option(u.id().toString(), u.name())).toList();
  }

  public List<Attachment> attachments(Question question) {
    return Attachment.read(sheet.typed(question.id()));
  }

  /** The same answers, to be read. */
  public AnswersView reader() {
    return new AnswersView(sheet, language, units).withFiles(path + "/files");
  }
}
