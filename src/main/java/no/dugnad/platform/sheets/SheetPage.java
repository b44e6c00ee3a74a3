package no.dugnad.platform.sheets;

import java.util.List;
import java.util.Optional;
import no.dugnad.platform.answers.Answer.Save.Clash;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.answers.AnswersView;
import no.dugnad.platform.answers.Attachment;
import no.dugnad.platform.answers.BudgetLine;
import no.dugnad.platform.forms.AnswerType;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.forms.Section;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Numeral;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Option;
import no.dugnad.platform.ui.Problem;

/**
 * One section of a sheet, to be written in.
 *
 * @param input what the fields hold, and what is wrong with it
 * @param focus the question that the writer is at, when the page is drawn anew
 * @param remarks the problems that are only said in passing, while the answers are written
 * @param fromCheck whether it was opened from the page where the answers are checked, and leads
 *     back there
 */
public record SheetPage(
    SheetSection stored,
    Input input,
    Unsaved unsaved,
    String focus,
    List<Problem> remarks,
    boolean fromCheck) {

  /** The parameter of a section that is opened from the page where the answers are checked. */
  public static final String CHECK = "check";

  public String path() {
    return stored.path();
  }

  public String language() {
    return stored.language();
  }

  public AnswerSheet sheet() {
    return stored.sheet();
  }

  public Section section() {
    return stored.section();
  }

  /** Whether nothing is kept. */
  public boolean preview() {
    return stored.preview();
  }

  /** What the page begins with: all that is wrong and not only said in passing. */
  public List<Problem> wrong() {
    return input.problems().stream().filter(problem -> !remarks.contains(problem)).toList();
  }

  public boolean saysProblems() {
    return !wrong().isEmpty();
  }

  /** Whether all of it is of files that came along, which nobody must mend to go on. */
  public boolean saysOnlyFiles() {
    return unsaved.problems().containsAll(wrong())
        && wrong().stream().allMatch(problem -> isOfFiles(problem.field()));
  }

  private boolean isOfFiles(String field) {
    return section().questions().stream()
        .anyMatch(q -> q.field().equals(field) && q.type() instanceof AnswerType.Attachments);
  }

  /** Whether it begins with that something typed could not be saved. */
  public boolean saysUnsaved() {
    return !unsaved.isAllTextSaved();
  }

  /** Why nothing of it can be saved, where all of it is refused alike and there is no choice. */
  public Optional<Refused> refused() {
    return unsaved.refusedAlike();
  }

  /** 1 for the first. */
  public int step() {
    return sheet().definition().sections().indexOf(section()) + 1;
  }

  public int steps() {
    return sheet().definition().sections().size();
  }

  public Optional<Section> next() {
    return sheet().definition().next(section());
  }

  public Optional<Section> previous() {
    return sheet().definition().previous(section());
  }

  public String path(Section other) {
    return path(path(), other);
  }

  static String path(String path, Section section) {
    return path + "/sections/" + section.id();
  }

  /** Whether files can be chosen on it. */
  public boolean takesFiles() {
    return !preview()
        && section().questions().stream().anyMatch(q -> q.type() instanceof AnswerType.Attachments);
  }

  public boolean isShown(Question question) {
    return sheet().isShown(question.id());
  }

  public Optional<Clash> clash(Question question) {
    return Optional.ofNullable(unsaved.clashes().get(question.id()));
  }

  public Optional<Refused> refusal(Question question) {
    return Optional.ofNullable(unsaved.refusals().get(question.id()));
  }

  public Optional<Problem> problem(Question question) {
    return input.problem(question.field());
  }

  /** Whether what is said of it must be mended, and is not only said in passing. */
  public boolean isWrong(Question question) {
    return problem(question).filter(problem -> !remarks.contains(problem)).isPresent();
  }

  /** What a number is read as, where it needs to be said. */
  public Optional<Numeral> reading(Question question) {
    return Reading.worthSaying(question.type(), input.raw(question.field()));
  }

  public boolean isFocus(Question question) {
    return focus.equals(question.id());
  }

  /**
   * What a question's field builds on: the revision that the writer has before them, and the mark
   * of its text. While there is a clash it is neither of the two texts, so that nothing is saved
   * until the writer has chosen.
   */
  public FieldBase base(Question question) {
    return clash(question).isPresent()
        ? FieldBase.NONE
        : FieldBase.of(sheet().revision(question.id()), sheet().typed(question.id()));
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
    return stored.units().stream().map(u -> new Option(u.id().toString(), u.name())).toList();
  }

  public List<Attachment> attachments(Question question) {
    return Attachment.read(sheet().typed(question.id()));
  }

  /** The same answers, to be read. */
  public AnswersView reader() {
    return new AnswersView(sheet(), language(), stored.units()).withFiles(path() + "/files");
  }
}
