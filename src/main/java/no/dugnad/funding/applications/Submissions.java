package no.dugnad.funding.applications;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.Calls;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.answers.AnswerSheets;
import no.dugnad.platform.answers.AnswersView;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.shared.Transition;
import no.dugnad.platform.ui.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Handing in, taking back, opening again: until the deadline, by our clock, read while the
 * application is locked.
 */
@Service
public class Submissions {
  private final JdbcClient db;
  private final ApplicationStore store;
  private final ApplicationJournal journal;
  private final ApplicationCheck check;
  private final CoApplicants coApplicants;
  private final Calls calls;
  private final AnswerSheets sheets;
  private final Answers answers;
  private final Post post;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Submissions(
      JdbcClient db,
      ApplicationStore store,
      ApplicationJournal journal,
      ApplicationCheck check,
      CoApplicants coApplicants,
      Calls calls,
      AnswerSheets sheets,
      Answers answers,
      Post post,
      ApplicationEventPublisher events,
      Clock clock) {
    this.db = db;
    this.store = store;
    this.journal = journal;
    this.check = check;
    this.coApplicants = coApplicants;
    this.calls = calls;
    this.sheets = sheets;
    this.answers = answers;
    this.post = post;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Hands in what is written, as it stands. A second click finds it handed in, and changes nothing.
   */
  @Transactional
  public Result submit(UUID id, Person by) {
    return submit(id, _ -> true, by);
  }

  /**
   * The same, of a draft that says what it said when it was read: another may write in it too.
   *
   * @param read the content that whoever hands it in had before them
   */
  @Transactional
  @Transition(
      from = {ApplicationStatus.Draft.class, ApplicationStatus.Submitted.class},
      to = ApplicationStatus.Submitted.class)
  public Result submit(UUID id, Revision read, Person by) {
    return submit(id, content -> content.revision().equals(read), by);
  }

  private Result submit(UUID id, Predicate<VouchedContent> isRead, Person by) {
    Application application = store.getLocked(id);
    if (application.isWithdrawn()) throw new Refused("applications.refused.withdrawn");
    if (application.isRejected()) throw new Refused("applications.refused.rejected");
    if (!application.isBeingWritten()) return new Result.Received();
    Call call = calls.getCall(application.callId());
    Instant now = clock.instant();
    if (!call.isOpen(now)) {
      journal.write(application, by, "applications.journal.tooLate", call.title());
      return new Result.TooLate(now, call.deadline());
    }
    AnswerSheet sheet = answers.written(application);
    List<Problem> problems = check.problems(call, sheet);
    if (!problems.isEmpty()) return new Result.Incomplete(problems);
    VouchedContent content = VouchedContent.of(sheet);
    if (!isRead.test(content)) return new Result.Changed();
    keep(id, content, by, now);
    store.keepReading(id, reading(application, call, sheet));
    store.setStatus(id, new ApplicationStatus.Submitted(now, by.id(), content.sha256()));
    answers.takeInChanges(application, by);
    journal.write(application, by, "applications.journal.submitted", content.sha256());
    Application received = store.getLocked(id);
    sendReceipts(received, call, content.sha256(), now);
    events.publishEvent(new ApplicationSubmitted(received, by));
    return new Result.Received();
  }

  /** What is read in it, and by whom and where it is written. */
  private String reading(Application application, Call call, AnswerSheet sheet) {
    var view = new AnswersView(sheet, call.language(), sheets.listUnits(sheet.version()));
    String applicants =
        coApplicants.listApplicants(application).stream()
            .map(Person::name)
            .collect(Collectors.joining("\n"));
    return view.text() + "\n" + applicants;
  }

  private void sendReceipts(Application application, Call call, String sha256, Instant now) {
    for (Person applicant : coApplicants.listApplicants(application)) {
      post.send(
          Mail.to(applicant.email(), applicant.locale())
              .subject("applications.mail.receipt.subject", call.title())
              .line("applications.mail.receipt.line", call.title(), now, application.title())
              .line("applications.mail.receipt.sha256", sha256)
              .line("applications.mail.receipt.until", call.deadline())
              .link(
                  "/applications/" + application.id() + "/receipt",
                  "applications.mail.receipt.link"));
    }
  }

  /**
   * What was handed in has got something added: the new content is kept beside the old, and vouched
   * for by a hash of its own. It came in time as it did.
   */
  @Transactional
  public void supplement(Application application, Person by) {
    if (!(application.status() instanceof ApplicationStatus.Submitted submitted))
      throw new IllegalStateException(application.id() + " is not handed in");
    AnswerSheet sheet = sheets.get(application.sheetId());
    VouchedContent content = VouchedContent.of(sheet);
    keep(application.id(), content, by, clock.instant());
    store.keepReading(
        application.id(), reading(application, calls.getCall(application.callId()), sheet));
    store.setStatus(
        application.id(),
        new ApplicationStatus.Submitted(
            submitted.at(), submitted.by(), content.sha256(), submitted.changing()));
  }

  /** Turns an application away that is held; what was handed in stands. */
  @Transactional
  @Transition(from = ApplicationStatus.Submitted.class, to = ApplicationStatus.Rejected.class)
  public void reject(Application application, Person by) {
    if (!(application.status() instanceof ApplicationStatus.Submitted submitted))
      throw new IllegalStateException(application.id() + " is not handed in");
    store.setStatus(
        application.id(), new ApplicationStatus.Rejected(submitted, clock.instant(), by.id()));
  }

  /** Takes in again, as it was, what was turned away and is held. */
  @Transactional
  @Transition(from = ApplicationStatus.Rejected.class, to = ApplicationStatus.Submitted.class)
  public void restore(Application application) {
    if (!(application.status() instanceof ApplicationStatus.Rejected rejected))
      throw new IllegalStateException(application.id() + " is not rejected");
    store.setStatus(application.id(), rejected.submitted());
  }

  /** The owner takes the application back; nobody handles it, and nothing in it is lost. */
  @Transactional
  @Transition(
      from = {ApplicationStatus.Draft.class, ApplicationStatus.Submitted.class},
      to = ApplicationStatus.Withdrawn.class)
  public void withdraw(UUID id, Person by) {
    Application application = getLockedWhileOpen(id);
    if (application.isWithdrawn()) return;
    boolean handedIn = application.isSubmitted();
    store.setStatus(id, new ApplicationStatus.Withdrawn(clock.instant(), by.id(), handedIn));
    answers.takeInChanges(application, by);
    journal.write(application, by, "applications.journal.withdrawn");
  }

  /**
   * Lets its applicants write in it again. What is handed in counts until they hand it in anew, so
   * that nobody is out of the round for having mended a comma at the last minute.
   *
   * @return whether something is handed in
   */
  @Transactional
  @Transition(from = ApplicationStatus.Submitted.class, to = ApplicationStatus.Submitted.class)
  @Transition(from = ApplicationStatus.Withdrawn.class, to = ApplicationStatus.Draft.class)
  public boolean reopen(UUID id, Person by) {
    Application application = getLockedWhileOpen(id);
    if (application.isBeingWritten()) return application.isSubmitted();
    store.setStatus(id, reopened(application));
    journal.write(
        application,
        by,
        application.isSubmitted()
            ? "applications.journal.changing"
            : "applications.journal.reopened");
    return application.isSubmitted();
  }

  /** Lets go of what is written since; what is handed in stands as before. */
  @Transactional
  @Transition(from = ApplicationStatus.Submitted.class, to = ApplicationStatus.Submitted.class)
  public void dropChanges(UUID id, Person by) {
    Application application = getLockedWhileOpen(id);
    UUID changing = application.changing();
    if (changing == null || !(application.status() instanceof ApplicationStatus.Submitted was))
      return;
    store.setStatus(id, new ApplicationStatus.Submitted(was.at(), was.by(), was.sha256()));
    answers.drop(changing);
    journal.write(application, by, "applications.journal.dropped");
  }

  private ApplicationStatus reopened(Application application) {
    return application.status() instanceof ApplicationStatus.Submitted submitted
        ? submitted.changedIn(sheets.copy(application.sheetId()))
        : new ApplicationStatus.Draft();
  }

  private Application getLockedWhileOpen(UUID id) {
    Application application = store.getLocked(id);
    Call call = calls.getCall(application.callId());
    if (!call.isOpen(clock.instant())) throw tooLate(call.endsAt(), call.deadline());
    if (application.isRejected()) throw new Refused("applications.refused.rejected");
    return application;
  }

  /**
   * @param endedAt before the deadline when the call was closed early
   */
  static Refused tooLate(Instant endedAt, Instant deadline) {
    return endedAt.isBefore(deadline)
        ? new Refused("applications.refused.closedEarly", endedAt)
        : new Refused("applications.refused.tooLate", deadline);
  }

  /** The receipt of what is handed in now, with the hash reckoned anew from what we keep. */
  public Receipt getReceipt(UUID id) {
    return getKept(
        id,
        (row, number) ->
            new Receipt(
                id,
                Instants.get(row, "at"),
                row.getString("by_name"),
                row.getString("sha256"),
                VouchedContent.of(row.getBytes("content"))
                    .sha256()
                    .equals(row.getString("sha256"))));
  }

  /** The bytes that the receipt's hash is of. */
  public byte[] getContent(UUID id) {
    return getKept(id, (row, number) -> row.getBytes("content"));
  }

  private <T> T getKept(UUID id, RowMapper<T> mapper) {
    return db.sql(
            """
            select s.at, coalesce(f.name, s.by_name) as by_name, s.sha256, s.content
              from applications.submission s
              left join people.forgotten f on f.person_id = s.by_id
              join applications.application a on a.id = s.application_id
             where a.id = :id and a.status in ('SUBMITTED', 'REJECTED')
             order by s.id desc limit 1
            """)
        .param("id", id)
        .query(mapper)
        .optional()
        .orElseThrow(() -> new NotFound("receipt", id));
  }

  private void keep(UUID id, VouchedContent content, Person by, Instant at) {
    db.sql(
            """
            insert into applications.submission
              (id, application_id, at, by_id, by_name, content, sha256)
            values (:id, :application, :at, :by, :byName, :content, :sha256)
            """)
        .param("id", Ids.next())
        .param("application", id)
        .param("at", Instants.param(at))
        .param("by", by.id())
        .param("byName", by.name())
        .param("content", content.bytes())
        .param("sha256", content.sha256())
        .update();
  }

  /** What came of handing in an application. */
  public sealed interface Result {

    /** It is handed in, now or by an earlier click. */
    record Received() implements Result {}

    /** The deadline had come when it arrived; the draft is as it was. */
    record TooLate(Instant arrived, Instant deadline) implements Result {}

    /** It says something else than was read; nothing is handed in. */
    record Changed() implements Result {}

    /** Something must be mended first; nothing is handed in. */
    record Incomplete(List<Problem> problems) implements Result {
      public Incomplete {
        problems = List.copyOf(problems);
      }
    }
  }

  /**
   * What was handed in, when and by whom.
   *
   * @param sha256 of the content, as it was told then
   * @param kept whether the content we keep still has that hash
   */
  public record Receipt(UUID applicationId, Instant at, String by, String sha256, boolean kept) {}
}
