package no.dugnad.platform.answers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.forms.AnswerText;
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
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sheets of answers. Who may read or write one is for the room that opened it to say. */
@Service
public class AnswerSheets {
  /** Far above any question's own limit: only what is no honest answer is turned away unsaved. */
  static final int MOST_CHARACTERS = 60_000;

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

  /** A sheet of its own with the same answers. */
  @Transactional
  public UUID copy(UUID sheetId) {
    UUID copy = open(store.getVersionId(sheetId));
    store.copyAll(sheetId, copy);
    return copy;
  }

  /** Puts the answers that stand in another sheet of the same version in the place of these. */
  @Transactional
  public void replace(UUID sheetId, Set<String> questions, UUID from) {
    store.lockSheet(sheetId);
    store.replace(sheetId, questions, from);
  }

  /** A sheet of its own with the same questions, and no answers. */
  @Transactional
  public UUID empty(UUID sheetId) {
    return open(store.getVersionId(sheetId));
  }

  /** A sheet that nobody needs any more, with its answers. */
  @Transactional
  public void remove(UUID sheetId) {
    store.deleteSheet(sheetId);
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

  /** Saves what was typed, valid or not. */
  @Transactional
  public Answer.Save save(UUID sheetId, TypedAnswer answer, Actor actor) {
    Question question = getQuestion(sheetId, answer.questionId());
    List<String> typed = answer.typed();
    if (typed.stream().mapToInt(String::length).sum() > MOST_CHARACTERS)
      throw new Refused("answers.refused.tooLarge", question.label(), MOST_CHARACTERS);
    if (answer.type() instanceof AnswerType.Budget && typed.size() > 2 * BudgetLine.MOST)
      throw new Refused("answers.refused.tooManyLines", BudgetLine.MOST);
    return write(sheetId, question, typed, answer.base(), answer.page(), actor);
  }

  /** Saves an answer that does not come from a page, as an import's or the demo's. */
  @Transactional
  public Answer.Save save(UUID sheetId, String questionId, List<String> typed, Actor actor) {
    if (!(getQuestion(sheetId, questionId).type() instanceof AnswerType.Written type))
      throw new NotFound("written question", questionId);
    long base = get(sheetId).revision(questionId);
    return save(sheetId, new TypedAnswer(questionId, type, typed, base, null), actor);
  }

  private Answer.Save write(
      UUID sheetId,
      Question question,
      List<String> values,
      long base,
      @Nullable UUID page,
      Actor actor) {
    var answer =
        new Answer(question.id(), values, base, clock.instant(), actor.personId(), actor.name());
    return switch (store.save(sheetId, answer, page)) {
      case Answer.Save.Clash clash when meansSame(question.type(), clash) ->
          new Answer.Save.Saved(clash.revision(), clash.at());
      case Answer.Save save -> save;
    };
  }

  /** "10 000" and "10000" are one answer, where a number is asked for. */
  private static boolean meansSame(AnswerType type, Answer.Save.Clash clash) {
    return switch (type) {
      case AnswerType.Budget _ ->
          sameLines(BudgetLine.read(clash.mine()), BudgetLine.read(clash.theirs()));
      default ->
          clash.mine().size() == 1
              && clash.theirs().size() == 1
              && AnswerText.isSame(type, clash.mine().getFirst(), clash.theirs().getFirst());
    };
  }

  private static boolean sameLines(List<BudgetLine> mine, List<BudgetLine> theirs) {
    return mine.size() == theirs.size()
        && IntStream.range(0, mine.size()).allMatch(i -> mine.get(i).isSame(theirs.get(i)));
  }

  /** Adds a file to the question's answer; one that is in it already is not added again. */
  @Transactional
  public void attach(UUID sheetId, String questionId, Attachment file, Actor actor) {
    changeAttachments(
        sheetId,
        questionId,
        actor,
        files -> {
          if (files.contains(file)) return files;
          if (files.size() == Files.MOST_PER_OWNER)
            throw new Refused("answers.refused.tooManyFiles", Files.MOST_PER_OWNER);
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
    write(sheetId, question, Attachment.written(files), sheet.revision(questionId), null, actor);
  }

  Question getQuestion(UUID sheetId, String questionId) {
    return definition(sheetId).getQuestion(questionId);
  }

  public FormDefinition definition(UUID sheetId) {
    return forms.getVersion(store.getVersionId(sheetId)).definition();
  }

  /** What stands in the way of submitting: problems of all questions that are shown, in order. */
  public List<Problem> check(AnswerSheet sheet) {
    return AnswerCheck.problems(sheet, unitIds(sheet), Oslo.date(clock.instant()));
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
