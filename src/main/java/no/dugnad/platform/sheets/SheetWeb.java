package no.dugnad.platform.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import no.dugnad.platform.answers.Answer;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.answers.AnswerSheets;
import no.dugnad.platform.answers.AnswersView;
import no.dugnad.platform.answers.SaveResult;
import no.dugnad.platform.forms.AnswerType;
import no.dugnad.platform.forms.Form;
import no.dugnad.platform.forms.FormDefinition;
import no.dugnad.platform.forms.FormVersion;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.forms.Section;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Problem;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;

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

  /**
   * Saves the fields of a section that were changed, and takes in the files that were chosen, as a
   * browser without scripts sends them.
   */
  public PageSaved savePage(SheetOwner owner, String sectionId, Input input, ChosenFiles files) {
    AnswerSheet before = sheets.get(owner.sheetId());
    Section section = before.definition().getSection(sectionId);
    return savePage(
        owner, before, section, input, files, List.of(), page -> goTo(owner, page, input));
  }

  /** As {@link #savePage}, by the button beside the question's file: stays there, and wants one. */
  public PageSaved attach(SheetOwner owner, String questionId, Input input, ChosenFiles files) {
    AnswerSheet before = sheets.get(owner.sheetId());
    Question question = before.definition().getQuestion(questionId);
    Section section = before.definition().sectionOf(questionId);
    List<Problem> problems =
        files.find(questionId).isPresent()
            ? List.of()
            : List.of(problem(question, new Refused("sheets.refused.noFile")));
    return savePage(owner, before, section, input, files, problems, page -> at(page, question));
  }

  /** As {@link #savePage}, by the button that takes a file away: stays at its question. */
  public PageSaved detach(SheetOwner owner, UUID fileId, Input input, ChosenFiles files) {
    AnswerSheet before = sheets.get(owner.sheetId());
    Question question = holder(before, fileId, input);
    var problems = new ArrayList<Problem>();
    try {
      owner.detach(fileId);
    } catch (Refused refused) {
      problems.add(problem(question, refused));
    }
    Section section = before.definition().sectionOf(question.id());
    return savePage(owner, before, section, input, files, problems, page -> at(page, question));
  }

  /** The question whose file it is; when it is gone, as after a second tap, the one on the page. */
  private static Question holder(AnswerSheet sheet, UUID fileId, Input input) {
    List<Question> asking =
        sheet.definition().questions().stream()
            .filter(question -> question.type() instanceof AnswerType.Attachments)
            .toList();
    return asking.stream()
        .filter(question -> sheet.holds(question.id(), fileId))
        .findFirst()
        .or(() -> asking.stream().filter(q -> SentAnswer.isShown(q, input)).findFirst())
        .orElseThrow(() -> new NotFound("file", fileId));
  }

  /** With what is wrong already with what the button was pressed for. */
  private PageSaved savePage(
      SheetOwner owner,
      AnswerSheet before,
      Section section,
      Input input,
      ChosenFiles files,
      List<Problem> problems,
      Function<SheetPage, String> goTo) {
    Map<String, SaveResult.Conflict> conflicts = new HashMap<>();
    Map<String, Refused> refusals = new HashMap<>();
    var wrong = new ArrayList<>(problems);
    for (Question question : section.questions()) {
      switch (SentAnswer.of(question, input, files)) {
        case SentAnswer.Written written -> {
          try {
            save(owner, before, written).ifPresent(c -> conflicts.put(question.id(), c));
          } catch (Refused refused) {
            refusals.put(question.id(), refused);
          }
        }
        case SentAnswer.Chosen chosen -> {
          try {
            attach(owner, chosen);
          } catch (Refused refused) {
            wrong.add(problem(question, refused));
          }
        }
      }
    }
    AnswerSheet after = sheets.get(owner.sheetId());
    SheetPage page = page(owner, after, section, conflicts, refusals, "");
    if (conflicts.isEmpty() && refusals.isEmpty() && wrong.isEmpty())
      return new PageSaved(page, Optional.of(goTo.apply(page)));
    SheetPage again = withTyped(page, input);
    addProblems(again.input(), section, wrong);
    return new PageSaved(again, Optional.empty());
  }

  private static Optional<SaveResult.Conflict> save(
      SheetOwner owner, AnswerSheet before, SentAnswer.Written sent) {
    boolean nothingNew =
        !SentAnswer.isShown(sent.question(), sent.input())
            || sent.isTaking()
            || sent.isUnchanged(before.typed(sent.question().id()));
    if (nothingNew) return Optional.empty();
    SaveResult result = owner.save(sent.answer());
    return result instanceof SaveResult.Conflict conflict
        ? Optional.of(conflict)
        : Optional.empty();
  }

  private static void attach(SheetOwner owner, SentAnswer.Chosen chosen) {
    if (chosen.file().isEmpty()) return;
    MultipartFile file = chosen.file().get();
    try (InputStream in = file.getInputStream()) {
      owner.attach(chosen.question().id(), ChosenFiles.name(file), in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Problem problem(Question question, Refused refused) {
    return new Problem(question.field(), refused.key(), List.of(refused.args()));
  }

  /** What was typed on the page that was sent. */
  private static List<SentAnswer.Written> written(Section section, Input input) {
    return section.questions().stream()
        .filter(question -> SentAnswer.isShown(question, input))
        .map(question -> SentAnswer.of(question, input, ChosenFiles.NONE))
        .filter(SentAnswer.Written.class::isInstance)
        .map(SentAnswer.Written.class::cast)
        .toList();
  }

  private static String goTo(SheetOwner owner, SheetPage page, Input input) {
    Optional<SentAnswer.Written> pressed =
        written(page.section(), input).stream()
            .filter(answer -> answer.isPressed() || answer.isTaking())
            .findFirst();
    if (pressed.isPresent()) return at(page, pressed.get().question());
    return switch (input.raw("go")) {
      case "later" -> owner.path();
      case "previous" -> page.previous().map(page::path).orElse(owner.path());
      default ->
          appeared(page, input)
              .map(question -> at(page, question))
              .orElseGet(() -> page.next().map(page::path).orElse(owner.end()));
    };
  }

  /** A question that was not on the page that was sent, and is now. */
  private static Optional<Question> appeared(SheetPage page, Input input) {
    return page.section().questions().stream()
        .filter(question -> page.isShown(question) && !SentAnswer.isShown(question, input))
        .filter(question -> question.shownIf().isPresent())
        .findFirst();
  }

  private static String at(SheetPage page, Question question) {
    return page.path(page.section()) + "?at=" + question.id() + "#q-" + question.id();
  }

  /** Saves what was typed in one field, and answers a script with what that changes in the page. */
  public String saveField(SheetOwner owner, String questionId, Input input, Model model) {
    Question question = sheets.definition(owner.sheetId()).getQuestion(questionId);
    model.addAttribute("saved", saveField(owner, SentAnswer.written(question, input)));
    return "platform/sheets/saved";
  }

  private FieldSaved saveField(SheetOwner owner, SentAnswer.Written answer) {
    Question question = answer.question();
    if (answer.isTaking()) return changed(owner, answer, Optional.empty());
    try {
      SaveResult result = owner.save(answer.answer());
      return changed(owner, answer, Optional.of(result));
    } catch (Refused refused) {
      return FieldSaved.refused(question, answer.typed(), refused);
    }
  }

  /** Reads the sheet anew only where the answer can have changed more than its own field. */
  private FieldSaved changed(
      SheetOwner owner, SentAnswer.Written answer, Optional<SaveResult> result) {
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
  private static List<Question> redrawn(SheetPage page, SentAnswer.Written answer, boolean whole) {
    FormDefinition definition = page.sheet().definition();
    List<Question> redrawn = new ArrayList<>(whole ? List.of(answer.question()) : List.of());
    definition.following(page.section(), answer.question().id()).stream()
        .filter(q -> page.isShown(q) != SentAnswer.isShown(q, answer.input()))
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
        written(section, input).stream()
            .map(sent -> new Answer(sent.question().id(), sent.typed(), 0, Instant.EPOCH, null, ""))
            .toList();
    var sheet = new AnswerSheet(form.id(), version, answers);
    return SheetPage.stored(path, "nb", sheet, section)
        .with(sheets.listUnits(version, section.questions()), Map.of(), Map.of(), "")
        .asPreview();
  }

  /** Where the page that was tried leads: on, back, or to a question that has appeared. */
  public Optional<String> previewGoTo(SheetPage page, Input input, String end) {
    boolean stays =
        written(page.section(), input).stream().anyMatch(SentAnswer.Written::isPressed)
            || appeared(page, input).isPresent();
    if (input.raw("go").equals("previous")) return page.previous().map(page::path);
    return stays ? Optional.empty() : Optional.of(page.next().map(page::path).orElse(end));
  }

  /** Answers a script with what an answer changes in the page that is tried. */
  public String previewField(SheetPage page, String questionId, Input input, Model model) {
    Question question = page.sheet().definition().getQuestion(questionId);
    SentAnswer.Written answer = SentAnswer.written(question, input);
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
      if (!(question.type() instanceof AnswerType.Written type)) continue;
      String field = question.field();
      boolean unsaved = page.conflict(question).isPresent() || page.refusal(question).isPresent();
      List<String> typed =
          unsaved ? AnswerInput.read(field, type, input) : page.sheet().typed(question.id());
      AnswerInput.write(field, type, typed, fields);
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
