package no.dugnad.funding.applications;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import no.dugnad.platform.forms.Question;
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
 * Writing in an application: answers as they are typed, and attachments, by several at a time,
 * until the deadline. An answer that has been acknowledged is in it when it is handed in.
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

  /** The answers that count: those that are handed in, once there are any. */
  public AnswerSheet of(Application application) {
    return sheets.get(application.sheetId());
  }

  /** The answers as its applicants have written them so far. */
  public AnswerSheet written(Application application) {
    return sheets.get(application.writtenSheetId());
  }

  /** As {@link #written}. */
  public AnswerSheet get(UUID id) {
    return written(store.find(id).orElseThrow(() -> new NotFound("application", id)));
  }

  /** Which sheet the application's answers that count are in. */
  public UUID getSheetId(UUID id) {
    return store.getSheetId(id);
  }

  /** Saves what was typed in one field. */
  @Transactional
  public DraftSave save(UUID id, TypedAnswer answer, Person by) {
    Writing writing = getWritable(id, answer.questionId());
    Answer.Save result = sheets.save(writing.application().writtenSheetId(), answer, actor(by));
    boolean summarised =
        result instanceof Answer.Save.Saved
            && SUMMARISED.contains(answer.questionId())
            && writing.application().isDraft();
    Optional<AnswerSheet> sheet =
        summarised ? Optional.of(summarise(writing.application(), by)) : Optional.empty();
    return new DraftSave(result, sheet, writing.demands());
  }

  /** Saves an answer that does not come from a page, as the demo's. */
  @Transactional
  public void save(UUID id, String questionId, List<String> typed, Person by) {
    Application application = getWritable(id, questionId).application();
    sheets.save(application.writtenSheetId(), questionId, typed, actor(by));
    if (SUMMARISED.contains(questionId) && application.isDraft()) summarise(application, by);
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
    StoredFile file = files.store(owner(application), questionId, upload, actor(by));
    sheets.attach(
        application.writtenSheetId(),
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
    sheets.detach(application.writtenSheetId(), file.slot(), file.id(), actor(by));
    // What is handed in may hold it, for as long as that counts.
    if (file.owner().equals(owner(application))) files.remove(file.id());
  }

  /** Whose the files are that are attached now: they become the application's with the answers. */
  private static UUID owner(Application application) {
    UUID changing = application.changing();
    return changing == null ? application.id() : changing;
  }

  /** One of the files that its applicants have attached, and no other's. */
  public StoredFile getFile(UUID id, UUID fileId) {
    return findFile(id, fileId).orElseThrow(() -> new NotFound("file", fileId));
  }

  /** As above, of those that are handed in, once there are any. */
  public StoredFile getCountingFile(UUID id, UUID fileId) {
    return files
        .find(fileId)
        .filter(file -> file.owner().equals(id))
        .orElseThrow(() -> new NotFound("file", fileId));
  }

  private Optional<StoredFile> findFile(UUID id, UUID fileId) {
    return files
        .find(fileId)
        .filter(
            file ->
                file.owner().equals(id)
                    || store.find(id).map(Answers::owner).filter(file.owner()::equals).isPresent());
  }

  private Writing getWritable(UUID id, String questionId) {
    Writing writing =
        SUMMARISED.contains(questionId)
            ? store.getLockedForSummary(id, clock.instant())
            : store.getLockedForWriting(id, clock.instant());
    if (!writing.open()) throw Submissions.tooLate(writing.endsAt(), writing.deadline());
    if (!writing.application().isBeingWritten()) throw new Refused("applications.refused.notDraft");
    return writing;
  }

  /**
   * What is written counts from now on, in place of what was handed in before, which goes with the
   * files that were in it alone.
   */
  void takeInChanges(Application application, Person by) {
    UUID changing = application.changing();
    if (changing == null) return;
    AnswerSheet before = of(application);
    AnswerSheet now = written(application);
    files.list(application.id()).stream()
        .filter(file -> before.holds(file.slot(), file.id()))
        .filter(file -> !now.holds(file.slot(), file.id()))
        .forEach(file -> files.remove(file.id()));
    files.move(changing, application.id());
    Set<String> questions =
        now.definition().questions().stream().map(Question::id).collect(Collectors.toSet());
    sheets.replace(application.sheetId(), questions, changing);
    summarise(application, by);
    sheets.remove(changing);
  }

  /** What was written in the sheet is gone, and what was attached to it. */
  void drop(UUID changing) {
    files.list(changing).forEach(file -> files.remove(file.id()));
    sheets.remove(changing);
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
