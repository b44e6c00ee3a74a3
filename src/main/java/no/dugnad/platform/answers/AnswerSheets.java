package no.dugnad.platform.answers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import no.dugnad.platform.forms.AnswerType;
import no.dugnad.platform.forms.FormDefinition;
import no.dugnad.platform.forms.FormVersion;
import no.dugnad.platform.forms.Forms;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Unit;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.sheets.AnswerInput;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sheets of answers. Who may read or write one is for the room that opened it to say. */
@Service
public class AnswerSheets {
  /** Far above any question's own limit: only what is no honest answer is turned away unsaved. */
  static final int MOST_CHARACTERS = 60_000;

  private static final int MOST_ATTACHMENTS = 20;

  private final AnswerStore store;
  private final Forms forms;
  private final People people;
  private final Clock clock;

  AnswerSheets(AnswerStore store, Forms forms, People people, Clock clock) {
    this.store = store;
    this.forms = forms;
    this.people = people;
    this.clock = clock;
  }

  /** A new sheet, pinned to the version. */
  @Transactional
  public UUID open(UUID versionId) {
    UUID id = Ids.next();
    store.insertSheet(id, versionId, clock.instant());
    return id;
  }

  public AnswerSheet get(UUID sheetId) {
    return store
        .findSheet(sheetId)
        .map(this::sheet)
        .orElseThrow(() -> new NotFound("answer sheet", sheetId));
  }

  /** The sheets, in two queries however many. */
  public List<AnswerSheet> list(Set<UUID> sheetIds) {
    return store.listSheets(sheetIds).stream().map(this::sheet).toList();
  }

  private AnswerSheet sheet(AnswerStore.Stored stored) {
    return new AnswerSheet(stored.id(), forms.getVersion(stored.versionId()), stored.answers());
  }

  /**
   * Saves what was typed in the question's field, valid or not.
   *
   * @param baseRevision the revision that the one who saves had before them; 0 for none
   */
  @Transactional
  public SaveResult save(
      UUID sheetId, String questionId, Input input, long baseRevision, Actor actor) {
    Question question = getQuestion(sheetId, questionId);
    // Files come by way of attach: a text in their place would be an answer without a file.
    if (question.type() instanceof AnswerType.Attachments)
      throw new NotFound("text question", questionId);
    return save(sheetId, question, AnswerInput.read(question, input), baseRevision, actor);
  }

  /** Saves an answer that does not come from a page, as an import's or the demo's. */
  @Transactional
  public SaveResult save(UUID sheetId, String questionId, List<String> typed, Actor actor) {
    Question question = getQuestion(sheetId, questionId);
    return save(sheetId, question, typed, get(sheetId).revision(questionId), actor);
  }

  private SaveResult save(
      UUID sheetId, Question question, List<String> typed, long baseRevision, Actor actor) {
    if (typed.stream().mapToInt(String::length).sum() > MOST_CHARACTERS)
      throw new Refused("answers.refused.tooLarge", question.label(), MOST_CHARACTERS);
    if (question.type() instanceof AnswerType.Budget && typed.size() > 2 * BudgetLine.MOST)
      throw new Refused("answers.refused.tooManyLines", BudgetLine.MOST);
    var answer =
        new Answer(
            question.id(), typed, baseRevision, clock.instant(), actor.personId(), actor.name());
    return store.save(sheetId, answer);
  }

  /** Adds a file to the question's answer. */
  @Transactional
  public void attach(UUID sheetId, String questionId, Attachment file, Actor actor) {
    changeAttachments(
        sheetId,
        questionId,
        actor,
        files -> {
          if (files.size() == MOST_ATTACHMENTS)
            throw new Refused("answers.refused.tooManyFiles", MOST_ATTACHMENTS);
          var more = new ArrayList<>(files);
          more.add(file);
          return more;
        });
  }

  @Transactional
  public void detach(UUID sheetId, String questionId, UUID fileId, Actor actor) {
    changeAttachments(
        sheetId,
        questionId,
        actor,
        files -> files.stream().filter(file -> !file.id().equals(fileId)).toList());
  }

  private void changeAttachments(
      UUID sheetId, String questionId, Actor actor, UnaryOperator<List<Attachment>> change) {
    Question question = getQuestion(sheetId, questionId);
    if (!(question.type() instanceof AnswerType.Attachments))
      throw new NotFound("file question", questionId);
    store.lockSheet(sheetId);
    AnswerSheet sheet = get(sheetId);
    List<Attachment> files = change.apply(Attachment.read(sheet.typed(questionId)));
    save(sheetId, question, Attachment.written(files), sheet.revision(questionId), actor);
  }

  Question getQuestion(UUID sheetId, String questionId) {
    return definition(sheetId).getQuestion(questionId);
  }

  public FormDefinition definition(UUID sheetId) {
    return forms.getVersion(store.getVersionId(sheetId)).definition();
  }

  /** What stands in the way of submitting: problems of all questions that are shown, in order. */
  public List<Problem> check(AnswerSheet sheet) {
    return AnswerCheck.problems(sheet, unitIds(sheet));
  }

  private Set<UUID> unitIds(AnswerSheet sheet) {
    return listUnits(sheet.version()).stream().map(Unit::id).collect(Collectors.toSet());
  }

  /** What a unit question can be answered with; none when the form has no such question. */
  public List<Unit> listUnits(FormVersion version) {
    return listUnits(version, version.definition().questions());
  }

  /** What the questions can be answered with, as far as any of them asks for a unit. */
  public List<Unit> listUnits(FormVersion version, List<Question> questions) {
    boolean asks =
        questions.stream()
            .anyMatch(question -> question.type() instanceof AnswerType.OrganisationUnit);
    return asks ? people.listUnits(version.organisationId()) : List.of();
  }
}
