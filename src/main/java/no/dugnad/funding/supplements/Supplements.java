package no.dugnad.funding.supplements;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.dugnad.funding.applications.Answers;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.ApplicationCheck;
import no.dugnad.funding.applications.ApplicationJournal;
import no.dugnad.funding.applications.ApplicationRules;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.applications.Submissions;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.casework.Responsible;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.answers.AnswerSheets;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.shared.Transition;
import no.dugnad.platform.shared.WorkingDays;
import no.dugnad.platform.ui.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asking an applicant for more, and taking it in. Nobody else sees what they write until they send
 * it; then it is part of the application, and what stood there before is kept beside it.
 */
@Service
public class Supplements {
  private final SupplementStore store;
  private final SupplementMails mails;
  private final Applications applications;
  private final ApplicationRules rules;
  private final Answers answers;
  private final Submissions submissions;
  private final ApplicationCheck check;
  private final ApplicationJournal journal;
  private final AnswerSheets sheets;
  private final Files files;
  private final Calls calls;
  private final List<SupplementEnd> ends;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Supplements(
      SupplementStore store,
      SupplementMails mails,
      Applications applications,
      ApplicationRules rules,
      Answers answers,
      Submissions submissions,
      ApplicationCheck check,
      ApplicationJournal journal,
      AnswerSheets sheets,
      Files files,
      Calls calls,
      List<SupplementEnd> ends,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.mails = mails;
    this.applications = applications;
    this.rules = rules;
    this.answers = answers;
    this.submissions = submissions;
    this.check = check;
    this.journal = journal;
    this.sheets = sheets;
    this.files = files;
    this.calls = calls;
    this.ends = ends;
    this.events = events;
    this.clock = clock;
  }

  /** The newest first. */
  public List<Supplement> list(UUID applicationId) {
    return applications.isAskedForMore(applicationId) ? store.list(applicationId) : List.of();
  }

  public Supplement get(UUID applicationId, UUID id) {
    return store
        .find(id)
        .filter(supplement -> supplement.applicationId().equals(applicationId))
        .orElseThrow(() -> new NotFound("supplement", id));
  }

  /** The one that can be written now. */
  public Optional<Supplement> findOpen(UUID applicationId) {
    Instant now = clock.instant();
    return store.listAsked(List.of(applicationId)).stream()
        .filter(supplement -> supplement.isOpen(now))
        .findFirst();
  }

  /** Whether it can be written now. */
  public boolean isOpen(Application application, Supplement supplement) {
    return application.isSubmitted() && supplement.isOpen(clock.instant());
  }

  /** How the applications that are or were handed in to a call stand with those who handle them. */
  public Map<UUID, Standing> listStandings(UUID callId) {
    return store.listStandings(callId, Oslo.date(clock.instant())).stream()
        .collect(Collectors.toMap(Standing::applicationId, Function.identity()));
  }

  /**
   * @param dueOn the day that it waits for its applicants until
   * @param awaitsReview whether what was asked for has come, or has not, and nobody has looked
   */
  public record Standing(
      UUID applicationId,
      Optional<Responsible> responsible,
      Optional<LocalDate> dueOn,
      boolean awaitsReview) {

    /** Of one that nobody has touched, as one that came this moment. */
    public static Standing none(UUID applicationId) {
      return new Standing(applicationId, Optional.empty(), Optional.empty(), false);
    }
  }

  /** Why nothing can be asked of the application now; empty when it can. */
  public Optional<Refused> whyNot(Application application) {
    return whyNot(application, store.list(application.id()));
  }

  /**
   * @param all that the applicants have been asked for
   */
  public Optional<Refused> whyNot(Application application, List<Supplement> all) {
    Call call = calls.getCall(application.callId());
    if (call.isOpen(clock.instant()))
      return Optional.of(new Refused("supplements.refused.callOpen", call.deadline()));
    if (!application.isSubmitted())
      return Optional.of(new Refused("supplements.refused.notSubmitted"));
    if (isOver(application)) return Optional.of(new Refused("supplements.refused.over"));
    if (all.stream().anyMatch(supplement -> supplement.isOpen(clock.instant())))
      return Optional.of(new Refused("supplements.refused.asked"));
    if (all.size() >= Supplement.MOST)
      return Optional.of(new Refused("supplements.refused.many", Supplement.MOST));
    return Optional.empty();
  }

  private boolean isOver(Application application) {
    return applications.isAnswered(application.id())
        || ends.stream().anyMatch(end -> end.hasCome(application.callId()));
  }

  /** Opens these questions, and what their answers can bring up, until the day is over. */
  @Transactional
  @Transition(to = SupplementStatus.Asked.class)
  public void ask(UUID applicationId, String text, Set<String> asked, LocalDate dueOn, Viewer by) {
    Application application = applications.getLocked(applicationId);
    whyNot(application)
        .ifPresent(
            refused -> {
              throw refused;
            });
    requireDay(dueOn);
    AnswerSheet sheet = sheets.get(application.sheetId());
    if (asked.isEmpty() || !asked.stream().allMatch(id -> isShown(sheet, id)))
      throw new Refused("supplements.refused.noQuestion");
    Instant now = clock.instant();
    store.listAsked(List.of(applicationId)).forEach(old -> lapse(application, old, now));
    var supplement =
        new Supplement(
            Ids.next(),
            applicationId,
            new Supplement.Asking(
                by.personId(),
                by.person().name(),
                now,
                text,
                Supplement.opened(sheet.definition(), asked)),
            dueOn,
            sheets.copy(sheet.id()),
            new SupplementStatus.Asked(),
            null);
    store.insert(supplement);
    applications.noteAskedForMore(applicationId);
    String labels =
        sheet.definition().questions().stream()
            .filter(question -> asked.contains(question.id()))
            .map(Question::label)
            .collect(Collectors.joining("; "));
    journal.write(application, by.person(), "supplements.journal.asked", dueOn, labels);
    mails.asked(application, supplement);
  }

  private static boolean isShown(AnswerSheet sheet, String questionId) {
    return sheet.definition().findQuestion(questionId).isPresent() && sheet.isShown(questionId);
  }

  private void requireDay(LocalDate dueOn) {
    whyNot(dueOn)
        .ifPresent(
            refused -> {
              throw refused;
            });
  }

  /** A deadline is a working day, and the applicant has at least until tomorrow. */
  public Optional<Refused> whyNot(LocalDate dueOn) {
    LocalDate today = Oslo.date(clock.instant());
    LocalDate last = today.plusDays(Supplement.MOST_DAYS);
    if (!dueOn.isAfter(today)) return Optional.of(new Refused("supplements.refused.past"));
    if (dueOn.isAfter(last)) return Optional.of(new Refused("supplements.refused.far", last));
    if (WorkingDays.isWorkingDay(dueOn)) return Optional.empty();
    LocalDate next = WorkingDays.suggestedOnOrAfter(dueOn);
    return Optional.of(new Refused("supplements.refused.holiday", dueOn, next));
  }

  /** Gives more time, also when the day is over and nothing came. */
  @Transactional
  @Transition(
      from = {SupplementStatus.Asked.class, SupplementStatus.Lapsed.class},
      to = SupplementStatus.Asked.class)
  public void extend(UUID applicationId, UUID id, LocalDate dueOn, Revision seen, Viewer by) {
    Application application = applications.getLocked(applicationId);
    Supplement supplement = get(applicationId, id);
    if (supplement.isOpen(clock.instant()) && supplement.dueOn().equals(dueOn)) return;
    seen.requireSame(supplement.revision());
    switch (supplement.status()) {
      case SupplementStatus.Asked _ -> {}
      case SupplementStatus.Lapsed _ -> {}
      case SupplementStatus.Sent _ -> throw new Refused("supplements.refused.sent");
      case SupplementStatus.Withdrawn _ -> throw new Refused("supplements.refused.withdrawn");
    }
    if (isOver(application) || !application.isSubmitted())
      throw new Refused("supplements.refused.over");
    if (!dueOn.isAfter(supplement.dueOn()))
      throw new Refused("supplements.refused.notLater", supplement.dueOn());
    requireDay(dueOn);
    if (store.listAsked(List.of(applicationId)).stream().anyMatch(s -> !s.id().equals(id)))
      throw new Refused("supplements.refused.asked");
    store.setDue(id, dueOn);
    journal.write(application, by.person(), "supplements.journal.extended", dueOn);
    mails.extended(application, get(applicationId, id));
  }

  /** Asks no more; what was written is not taken in. */
  @Transactional
  @Transition(from = SupplementStatus.Asked.class, to = SupplementStatus.Withdrawn.class)
  public void withdraw(UUID applicationId, UUID id, Revision seen, Viewer by) {
    Application application = applications.getLocked(applicationId);
    Supplement supplement = get(applicationId, id);
    if (supplement.status() instanceof SupplementStatus.Withdrawn) return;
    seen.requireSame(supplement.revision());
    if (!(supplement.status() instanceof SupplementStatus.Asked))
      throw new Refused("supplements.refused.sent");
    store.setStatus(id, new SupplementStatus.Withdrawn(clock.instant(), by.personId()));
    journal.write(application, by.person(), "supplements.journal.withdrawn");
    mails.withdrawn(application, supplement);
  }

  /** Those who handle it have looked at what came, or that nothing did. */
  @Transactional
  public void review(UUID applicationId, UUID id) {
    Supplement supplement = get(applicationId, id);
    if (supplement.awaitsReview(clock.instant())) store.setReviewed(id, clock.instant());
  }

  /** What stands in the way of sending it: only what can be mended in what is opened. */
  public List<Problem> problems(Call call, Supplement supplement) {
    Set<String> fields =
        supplement.asking().questions().stream()
            .map(id -> sheets.get(supplement.sheetId()).definition().getQuestion(id).field())
            .collect(Collectors.toSet());
    return check.problems(call, sheets.get(supplement.sheetId())).stream()
        .filter(problem -> fields.contains(problem.field()))
        .toList();
  }

  /**
   * Makes what was written a part of the application. A second click finds it sent, and changes
   * nothing.
   *
   * @return what must be mended first; then nothing is sent
   */
  @Transactional
  @Transition(from = SupplementStatus.Asked.class, to = SupplementStatus.Sent.class)
  public List<Problem> send(UUID applicationId, Viewer by) {
    Application application = applications.getLocked(applicationId);
    Optional<Supplement> newest = store.list(applicationId).stream().findFirst();
    if (newest.filter(Supplement::isSent).isPresent()) return List.of();
    Supplement supplement = getWritable(application);
    Call call = calls.getCall(application.callId());
    List<Problem> problems = problems(call, supplement);
    if (!problems.isEmpty()) return problems;
    Instant now = clock.instant();
    UUID before = sheets.copy(application.sheetId());
    files.move(supplement.id(), applicationId);
    answers.replace(
        application, supplement.asking().questions(), supplement.sheetId(), by.person());
    submissions.supplement(application, by.person());
    store.setStatus(supplement.id(), new SupplementStatus.Sent(now, by.personId(), before));
    journal.write(application, by.person(), "supplements.journal.sent");
    mails.sent(application, supplement);
    events.publishEvent(new ApplicationSupplemented(application, supplement));
    return List.of();
  }

  /** The one that can be written now, of an application that is held. */
  Supplement getWritable(Application application) {
    Supplement supplement =
        store.list(application.id()).stream()
            .findFirst()
            .orElseThrow(() -> new NotFound("supplement", application.id()));
    if (!supplement.isOpen(clock.instant())) {
      throw switch (supplement.status()) {
        case SupplementStatus.Sent _ -> new Refused("supplements.refused.sent");
        case SupplementStatus.Withdrawn _ -> new Refused("supplements.refused.withdrawn");
        case SupplementStatus.Asked _ ->
            new Refused("supplements.refused.tooLate", supplement.dueOn());
        case SupplementStatus.Lapsed _ ->
            new Refused("supplements.refused.tooLate", supplement.dueOn());
      };
    }
    if (!application.isSubmitted() || isOver(application))
      throw new Refused("supplements.refused.closed");
    return supplement;
  }

  /** Its day is over, and nothing came. */
  @Transactional
  @Transition(from = SupplementStatus.Asked.class, to = SupplementStatus.Lapsed.class)
  public void lapse(UUID applicationId, UUID id) {
    Application application = applications.getLocked(applicationId);
    Supplement supplement = get(applicationId, id);
    Instant now = clock.instant();
    if (supplement.status() instanceof SupplementStatus.Asked && !supplement.isOpen(now))
      lapse(application, supplement, now);
  }

  private void lapse(Application application, Supplement supplement, Instant now) {
    store.setStatus(supplement.id(), new SupplementStatus.Lapsed(now));
    journal.writeOfProduct(application, "supplements.journal.lapsed", supplement.dueOn());
  }

  /** Those who have sent nothing yet are told, once for each deadline. */
  @Transactional
  public void remind(UUID applicationId, UUID id) {
    Application application = applications.getLocked(applicationId);
    Supplement supplement = get(applicationId, id);
    if (application.isSubmitted() && supplement.isOpen(clock.instant()))
      mails.reminder(application, supplement);
    store.setReminded(id);
  }

  /**
   * A select of what waits for {@code :person} {@code :today}: what they are asked to add, and what
   * they handle as an adviser of {@code :organisation}.
   */
  public String selectWaiting() {
    return SupplementStore.WAITING;
  }

  /** Of what was found, that which is not sealed for the viewer. */
  public List<Waiting> unsealed(List<Waiting> all, Viewer viewer) {
    List<Waiting> handled = all.stream().filter(w -> w.what() != Waiting.What.ASKED).toList();
    List<Waiting> unsealed = rules.unsealed(viewer, handled, Waiting::applicationId);
    return all.stream()
        .filter(w -> w.what() == Waiting.What.ASKED || unsealed.contains(w))
        .toList();
  }

  /**
   * @param title the application's; of those that somebody is responsible for, the call's
   * @param dueOn of what the viewer is asked for
   */
  public record Waiting(
      What what, UUID applicationId, UUID callId, String title, @Nullable LocalDate dueOn) {
    public enum What {
      ASKED,
      SENT,
      LAPSED,
      RESPONSIBLE
    }
  }
}
