package no.dugnad.funding.applications;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.dugnad.funding.applications.ApplicationStore.Writing;
import no.dugnad.funding.schemes.ApplicationForm;
import no.dugnad.funding.schemes.Kind;
import no.dugnad.platform.answers.Answer;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.answers.AnswerSheets;
import no.dugnad.platform.answers.Attachment;
import no.dugnad.platform.answers.TypedAnswer;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.files.StoredFile;
import no.dugnad.platform.files.Upload;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Unit;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writing in a draft: answers as they are typed, and attachments, by several at a time, until the
 * deadline. An answer that has been acknowledged is in the draft when it is handed in.
 */
@Service
public class Answers {
  /** What lists of applications show of the answers. */
  private static final Set<String> SUMMARISED =
      Set.of(
          ApplicationForm.TITLE,
          ApplicationForm.AMOUNT,
          ApplicationForm.UNIT,
          ApplicationForm.KIND);

  private final ApplicationStore store;
  private final AnswerSheets sheets;
  private final Files files;
  private final People people;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Answers(
      ApplicationStore store,
      AnswerSheets sheets,
      Files files,
      People people,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.sheets = sheets;
    this.files = files;
    this.people = people;
    this.events = events;
    this.clock = clock;
  }

  /** The answers as they stand. */
  public AnswerSheet of(Application application) {
    return sheets.get(application.sheetId());
  }

  /** The answers of the application. */
  public AnswerSheet get(UUID id) {
    return sheets.get(getSheetId(id));
  }

  /** Which sheet the application's answers are in. */
  public UUID getSheetId(UUID id) {
    return store.getSheetId(id);
  }

  /** Saves what was typed in one field. */
  @Transactional
  public DraftSave save(UUID id, TypedAnswer answer, Person by) {
    Writing writing = getWritable(id, answer.questionId());
    Answer.Save result = sheets.save(writing.application().sheetId(), answer, actor(by));
    boolean summarised =
        result instanceof Answer.Save.Saved && SUMMARISED.contains(answer.questionId());
    Optional<AnswerSheet> sheet =
        summarised ? Optional.of(summarise(writing.application(), by)) : Optional.empty();
    return new DraftSave(result, sheet, writing.demands());
  }

  /** Saves an answer that does not come from a page, as the demo's. */
  @Transactional
  public void save(UUID id, String questionId, List<String> typed, Person by) {
    Application application = getWritable(id, questionId).application();
    sheets.save(application.sheetId(), questionId, typed, actor(by));
    if (SUMMARISED.contains(questionId)) summarise(application, by);
  }

  /** Takes in answers that were written elsewhere, in an application that is held. */
  @Transactional
  public void replace(Application application, Set<String> questions, UUID from, Person by) {
    sheets.replace(application.sheetId(), questions, from);
    summarise(application, by);
  }

  /** Fills in what we know of a draft from its beginning: the unit of the one who began it. */
  @Transactional
  public void begin(UUID id, Viewer by) {
    Application application = store.getLocked(id);
    AnswerSheet sheet = of(application);
    by.memberships().stream()
        .filter(membership -> membership.organisationId().equals(application.organisationId()))
        .flatMap(membership -> Stream.ofNullable(membership.unitId()))
        .findFirst()
        .filter(_ -> application.isDraft() && sheet.find(ApplicationForm.UNIT).isEmpty())
        .filter(_ -> sheet.definition().findQuestion(ApplicationForm.UNIT).isPresent())
        .ifPresent(unit -> save(id, ApplicationForm.UNIT, List.of(unit.toString()), by.person()));
  }

  /** Takes in a file as part of the answer to the question. */
  @Transactional
  public void attach(UUID id, String questionId, Upload upload, Person by) {
    Application application = getWritable(id, questionId).application();
    StoredFile file = files.store(id, questionId, upload, actor(by));
    sheets.attach(
        application.sheetId(),
        questionId,
        new Attachment(file.id(), file.name(), file.sha256()),
        actor(by));
  }

  /** Takes a file out of the answer it is in; one that is gone already is no fault. */
  @Transactional
  public void detach(UUID id, UUID fileId, Person by) {
    findFile(id, fileId).ifPresent(file -> detach(id, file, by));
  }

  private void detach(UUID id, StoredFile file, Person by) {
    Application application = getWritable(id, file.slot()).application();
    sheets.detach(application.sheetId(), file.slot(), file.id(), actor(by));
    files.remove(file.id());
  }

  /** One of the application's own files, and no other's. */
  public StoredFile getFile(UUID id, UUID fileId) {
    return findFile(id, fileId).orElseThrow(() -> new NotFound("file", fileId));
  }

  private Optional<StoredFile> findFile(UUID id, UUID fileId) {
    return files.find(fileId).filter(file -> file.owner().equals(id));
  }

  private Writing getWritable(UUID id, String questionId) {
    Writing writing =
        SUMMARISED.contains(questionId)
            ? store.getLockedForSummary(id, clock.instant())
            : store.getLockedForWriting(id, clock.instant());
    if (!writing.open()) throw new Refused("applications.refused.tooLate", writing.deadline());
    if (!writing.application().isDraft()) throw new Refused("applications.refused.notDraft");
    return writing;
  }

  /** What lists show of the answers follows them. */
  private AnswerSheet summarise(Application application, Person by) {
    AnswerSheet sheet = of(application);
    store.setSummary(
        application.id(),
        sheet.text(ApplicationForm.TITLE),
        sheet.money(ApplicationForm.AMOUNT).orElse(Money.ZERO),
        sheet.choice(ApplicationForm.KIND).map(Kind::valueOf).orElse(null));
    Optional<UUID> unit = sheet.unit(ApplicationForm.UNIT);
    if (!unit.equals(Optional.ofNullable(application.unitId()))) move(application, unit, by);
    return sheet;
  }

  private void move(Application application, Optional<UUID> unitId, Person by) {
    Unit unit = unitId.flatMap(people::findUnit).orElse(null);
    store.setUnit(application.id(), unit);
    events.publishEvent(new ApplicationMoved(application, unit == null ? null : unit.id(), by));
  }

  private static Actor actor(Person person) {
    return new Actor(person.id(), person.name());
  }

  /**
   * What came of saving an answer in a draft, with what was read on the way.
   *
   * @param sheet the answers after it, where the save had to read them
   */
  public record DraftSave(Answer.Save result, Optional<AnswerSheet> sheet, CallDemands demands) {}
}
