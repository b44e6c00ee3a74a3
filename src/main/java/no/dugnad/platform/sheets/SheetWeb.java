package no.dugnad.platform.sheets;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.dugnad.platform.answers.Answer;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.answers.AnswerSheets;
import no.dugnad.platform.answers.AnswersView;
import no.dugnad.platform.answers.SaveResult;
import no.dugnad.platform.forms.Form;
import no.dugnad.platform.forms.FormDefinition;
import no.dugnad.platform.forms.FormVersion;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.forms.Section;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Problem;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Shows and saves the sections of a sheet for the room that owns it: field by field from a script,
 * or a page at a time without.
 */
@Component
public class SheetWeb {
  private final AnswerSheets sheets;

  SheetWeb(AnswerSheets sheets) {
    this.sheets = sheets;
  }

  /**
   * The section as it is stored.
   *
   * @param input of the request: with {@code check} the page says what stands in the way of
   *     submitting, with {@code at} it begins at a question
   */
  public SheetPage page(SheetOwner owner, String sectionId, Input input) {
    AnswerSheet sheet = sheets.get(owner.sheetId());
    Section section = sheet.definition().getSection(sectionId);
    SheetPage page = page(owner, sheet, section, Map.of(), Map.of(), input.raw("at"));
    if (!input.has("check")) return page;
    addProblems(page.input(), section, sheets.check(sheet));
    return page.withRemarks(List.of());
  }

  /** The answers to be read: on the page to check them, by those who assess, on a receipt. */
  public AnswersView view(AnswerSheet sheet, String language) {
    return new AnswersView(sheet, language, sheets.listUnits(sheet.version()));
  }

  /** Where a question stands, to come back to it after a deed of the owner's, as an upload. */
  public String pathOf(SheetOwner owner, String questionId) {
    Section section = sheets.definition(owner.sheetId()).sectionOf(questionId);
    return at(owner.path() + "/sections/" + section.id(), questionId);
  }

  /** Saves the fields of a section that were changed, as a browser without scripts sends them. */
  public PageSaved savePage(SheetOwner owner, String sectionId, Input input) {
    AnswerSheet before = sheets.get(owner.sheetId());
    Section section = before.definition().getSection(sectionId);
    List<SentAnswer> sent = sent(section, input);
    Map<String, SaveResult.Conflict> conflicts = new HashMap<>();
    Map<String, Refused> refusals = new HashMap<>();
    for (SentAnswer answer : sent) {
      String id = answer.question().id();
      if (answer.isTaking() || answer.isUnchanged(before.typed(id))) continue;
      try {
        SaveResult result = owner.save(id, answer.asPressed(), answer.revision());
        if (result instanceof SaveResult.Conflict conflict) conflicts.put(id, conflict);
      } catch (Refused refused) {
        refusals.put(id, refused);
      }
    }
    AnswerSheet after = sheets.get(owner.sheetId());
    SheetPage page = page(owner, after, section, conflicts, refusals, "");
    boolean settled = conflicts.isEmpty() && refusals.isEmpty();
    return settled
        ? new PageSaved(page, Optional.of(goTo(owner, page, sent, input)))
        : new PageSaved(withTyped(page, input), Optional.empty());
  }

  private static List<SentAnswer> sent(Section section, Input input) {
    return section.questions().stream()
        .map(question -> new SentAnswer(question, input))
        .filter(SentAnswer::isSent)
        .toList();
  }

  private static String goTo(SheetOwner owner, SheetPage page, List<SentAnswer> sent, Input input) {
    String here = page.path(page.section());
    Optional<SentAnswer> pressed =
        sent.stream().filter(answer -> answer.isPressed() || answer.isTaking()).findFirst();
    if (pressed.isPresent()) return at(here, pressed.get().question().id());
    return switch (input.raw("go")) {
      case "later" -> owner.path();
      case "previous" -> page.previous().map(page::path).orElse(owner.path());
      default ->
          appeared(page, sent)
              .map(question -> at(here, question.id()))
              .orElseGet(() -> page.next().map(page::path).orElse(owner.end()));
    };
  }

  /** A question that was not on the page that was sent, and is now. */
  private static Optional<Question> appeared(SheetPage page, List<SentAnswer> sent) {
    Set<String> known =
        sent.stream().map(answer -> answer.question().id()).collect(Collectors.toSet());
    return page.section().questions().stream()
        .filter(question -> page.isShown(question) && !known.contains(question.id()))
        .filter(question -> question.shownIf().isPresent())
        .findFirst();
  }

  private static String at(String sectionPath, String questionId) {
    return sectionPath + "?at=" + questionId + "#q-" + questionId;
  }

  /** Saves what was typed in one field, and answers a script with what that changes in the page. */
  public String saveField(SheetOwner owner, String questionId, Input input, Model model) {
    Question question = sheets.definition(owner.sheetId()).getQuestion(questionId);
    model.addAttribute("saved", saveField(owner, new SentAnswer(question, input)));
    return "platform/sheets/saved";
  }

  private FieldSaved saveField(SheetOwner owner, SentAnswer answer) {
    Question question = answer.question();
    if (answer.isTaking()) return changed(owner, answer, Optional.empty());
    try {
      SaveResult result = owner.save(question.id(), answer.asPressed(), answer.revision());
      return changed(owner, answer, Optional.of(result));
    } catch (Refused refused) {
      return FieldSaved.refused(question, answer.typed(), refused);
    }
  }

  /** Reads the sheet anew only where the answer can have changed more than its own field. */
  private FieldSaved changed(SheetOwner owner, SentAnswer answer, Optional<SaveResult> result) {
    Question question = answer.question();
    FormDefinition definition = sheets.definition(owner.sheetId());
    Section section = definition.sectionOf(question.id());
    List<Question> following = definition.following(section, question.id());
    boolean whole = answer.isTaking() || answer.isPressed();
    boolean watched = owner.watched().contains(question.id());
    boolean saved = result.filter(SaveResult.Saved.class::isInstance).isPresent();
    if (saved && following.isEmpty() && !watched && !whole)
      return FieldSaved.alone(question, answer.typed(), result.get());

    AnswerSheet sheet = owner.savedSheet().orElseGet(() -> sheets.get(owner.sheetId()));
    Map<String, SaveResult.Conflict> conflicts = new HashMap<>();
    if (result.isPresent() && result.get() instanceof SaveResult.Conflict conflict)
      conflicts.put(question.id(), conflict);
    SheetPage page =
        withTyped(
            page(owner, sheet, section, conflicts, Map.of(), whole ? question.id() : ""),
            answer.input());
    List<Question> remarked =
        section.questions().stream()
            .filter(q -> watched && owner.watched().contains(q.id()) && page.isShown(q))
            .toList();
    return new FieldSaved(
        question,
        answer.typed(),
        result,
        Optional.empty(),
        Optional.of(page),
        redrawn(page, answer, whole),
        remarked);
  }

  /** Those that the answer showed or hid, and the question itself when it is drawn as a whole. */
  private static List<Question> redrawn(SheetPage page, SentAnswer answer, boolean whole) {
    FormDefinition definition = page.sheet().definition();
    List<Question> redrawn = new ArrayList<>(whole ? List.of(answer.question()) : List.of());
    definition.following(page.section(), answer.question().id()).stream()
        .filter(q -> page.isShown(q) != new SentAnswer(q, answer.input()).isSent())
        .forEach(redrawn::add);
    return redrawn;
  }

  /**
   * A section of a working copy, to be tried: the answers are those of the page, and kept nowhere.
   */
  public SheetPage preview(Form form, String path, String sectionId, Input input) {
    Section section = form.draft().getSection(sectionId);
    var version = new FormVersion(form.id(), form.id(), form.organisationId(), 0, form.draft());
    List<Answer> answers =
        section.questions().stream()
            .map(question -> new SentAnswer(question, input))
            .map(sent -> new Answer(sent.question().id(), sent.typed(), 0, Instant.EPOCH, null, ""))
            .toList();
    var sheet = new AnswerSheet(form.id(), version, answers);
    return SheetPage.stored(path, "nb", sheet, section)
        .with(sheets.listUnits(version, section.questions()), Map.of(), Map.of(), "")
        .asPreview();
  }

  /** Where the page that was tried leads: on, back, or to a question that has appeared. */
  public Optional<String> previewGoTo(SheetPage page, Input input, String end) {
    List<SentAnswer> sent = sent(page.section(), input);
    boolean stays =
        sent.stream().anyMatch(SentAnswer::isPressed) || appeared(page, sent).isPresent();
    if (input.raw("go").equals("previous")) return page.previous().map(page::path);
    return stays ? Optional.empty() : Optional.of(page.next().map(page::path).orElse(end));
  }

  /** Answers a script with what an answer changes in the page that is tried. */
  public String previewField(SheetPage page, String questionId, Input input, Model model) {
    Question question = page.sheet().definition().getQuestion(questionId);
    var answer = new SentAnswer(question, input);
    List<Question> redrawn = redrawn(page, answer, answer.isPressed());
    model.addAttribute(
        "saved",
        new FieldSaved(
            question,
            answer.typed(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(page),
            redrawn,
            List.of()));
    return "platform/sheets/saved";
  }

  private SheetPage page(
      SheetOwner owner,
      AnswerSheet sheet,
      Section section,
      Map<String, SaveResult.Conflict> conflicts,
      Map<String, Refused> refusals,
      String focus) {
    SheetPage page =
        SheetPage.stored(owner.path(), owner.language(), sheet, section)
            .with(
                sheets.listUnits(sheet.version(), section.questions()), conflicts, refusals, focus);
    addProblems(page.input(), section, owner.remarks(sheet));
    return page.withRemarks(page.input().problems());
  }

  /** What was not saved stands in its field as it was typed. */
  private static SheetPage withTyped(SheetPage page, Input input) {
    var fields = new HashMap<String, List<String>>();
    for (Question question : page.section().questions()) {
      boolean unsaved = page.conflict(question).isPresent() || page.refusal(question).isPresent();
      AnswerInput.write(
          question,
          unsaved ? AnswerInput.read(question, input) : page.sheet().typed(question.id()),
          fields);
    }
    Input fresh = Input.ofMany(fields);
    addProblems(fresh, page.section(), page.input().problems());
    return page.withInput(fresh);
  }

  /** One problem a field: the first that is said of it. */
  private static void addProblems(Input input, Section section, List<Problem> problems) {
    for (Problem problem : problems) {
      boolean here = section.questions().stream().anyMatch(q -> q.field().equals(problem.field()));
      if (here && input.problem(problem.field()).isEmpty())
        input.reject(problem.field(), problem.key(), problem.args().toArray());
    }
  }
}
