package no.dugnad.funding.decisions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.ApplicationDecided;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.applications.CoApplicants;
import no.dugnad.funding.awards.Awards;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.Calls;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.shared.Transition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The one moment when all applicants of a call get their answer. */
@Service
public class Announcements {
  /** How often the letters are set anew before it is given up. */
  private static final int MOST_TRIES = 5;

  private final DecisionStore store;
  private final Decisions decisions;
  private final Letters letters;
  private final PreparedLetters prepared;
  private final SentLetters sent;
  private final AnnouncementMails mails;
  private final Applications applications;
  private final CoApplicants coApplicants;
  private final Calls calls;
  private final Awards awards;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Announcements(
      DecisionStore store,
      Decisions decisions,
      Letters letters,
      PreparedLetters prepared,
      SentLetters sent,
      AnnouncementMails mails,
      Applications applications,
      CoApplicants coApplicants,
      Calls calls,
      Awards awards,
      Journal journal,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.decisions = decisions;
    this.letters = letters;
    this.prepared = prepared;
    this.sent = sent;
    this.mails = mails;
    this.applications = applications;
    this.coApplicants = coApplicants;
    this.calls = calls;
    this.awards = awards;
    this.journal = journal;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  public Optional<Announcement> find(UUID callId) {
    return store.findAnnouncement(callId);
  }

  public Announcement getAnnouncement(UUID callId) {
    return find(callId).orElseThrow(() -> new NotFound("announcement", callId));
  }

  /** Refuses while anything that was handed in to the call is not decided. */
  public void requireDecided(UUID callId) {
    answers(calls.getCall(callId), Oslo.date(clock.instant()));
  }

  /** The deadline for appeals if it were announced now. */
  public AppealDeadline appealDeadlineIfNow() {
    return AppealDeadline.of(Oslo.date(clock.instant()));
  }

  /**
   * How it is to be announced.
   *
   * @param titlesPublic whether the awarded projects' titles may stand on the public page
   * @param by who does it, or has set it for an hour
   */
  public record Order(UUID callId, boolean titlesPublic, Actor by) {}

  /**
   * Tells everybody, in one transaction: outcomes, letters, mails, the public register. A second
   * click finds it done, and changes nothing.
   *
   * @param seen the {@link Decisions#revision} that the viewer read the letters of
   */
  public void announce(UUID callId, boolean titlesPublic, Revision seen, Viewer viewer) {
    announce(
        new Order(callId, titlesPublic, viewer.actor()),
        () -> {
          seen.requireSame(decisions.revision(callId, viewer));
          return true;
        });
  }

  /**
   * As set beforehand: what is decided by now.
   *
   * @param wanted is asked under the lock whether it is to be done still
   */
  @Transition(from = DecisionStatus.Decided.class, to = DecisionStatus.Announced.class)
  public void announce(Order order, BooleanSupplier wanted) {
    // The letters are set before the lock, which takes a while: what has changed is set anew.
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      if (find(order.callId()).isPresent()) return;
      LocalDate day = Oslo.date(clock.instant());
      List<Answer> answers = prepare(order.callId(), day);
      boolean done =
          Boolean.TRUE.equals(transaction.execute(_ -> announce(order, wanted, day, answers)));
      if (done) return;
    }
    throw new Refused("decisions.refused.changed");
  }

  /**
   * Sets the letters that are not set, or that are made of what has changed since.
   *
   * @param day of the announcement, which they are dated
   */
  public void prepareLetters(UUID callId, LocalDate day) {
    prepare(callId, day);
  }

  private List<Answer> prepare(UUID callId, LocalDate day) {
    Call call = calls.getCall(callId);
    List<Answer> answers = answers(call, day);
    for (Answer answer : answers) {
      UUID application = answer.application().id();
      if (prepared.find(application, answer.madeOf()).isEmpty()) {
        Letter letter = letters.write(call, answer.application(), answer.decision(), day);
        prepared.put(callId, application, answer.madeOf(), letter);
      }
    }
    return answers;
  }

  /** How many of the applications have their letter set. */
  public int countPrepared(Collection<UUID> applicationIds) {
    return prepared.count(applicationIds);
  }

  /** Forgets the letters that were set, where nothing is to be announced. */
  public void discardLetters(UUID callId) {
    prepared.removeAll(callId);
  }

  /**
   * @param answers whose letters are set for the day
   * @return false where another day or another answer has come meanwhile, and nothing is done
   */
  private boolean announce(
      Order order, BooleanSupplier wanted, LocalDate day, List<Answer> answers) {
    UUID callId = order.callId();
    calls.hold(callId);
    if (store.findAnnouncement(callId).isPresent() || !wanted.getAsBoolean()) return true;
    Instant now = clock.instant();
    Call call = calls.getCall(callId);
    if (!Oslo.date(now).equals(day) || !answers(call, day).equals(answers)) return false;
    var set = new ArrayList<Letter>();
    for (Answer answer : answers) {
      prepared.find(answer.application().id(), answer.madeOf()).ifPresent(set::add);
    }
    if (set.size() < answers.size()) return false;
    var announcement =
        new Announcement(
            callId,
            now,
            Objects.requireNonNull(order.by().personId()),
            AppealDeadline.of(day).lastDay(),
            order.titlesPublic());
    store.insert(announcement);
    for (int i = 0; i < answers.size(); i++) {
      sent.keep(answers.get(i).decision().id(), set.get(i), order.by());
      tell(call, announcement, answers.get(i), order.by());
    }
    prepared.removeAll(callId);
    mails.send(call, applicants(answers));
    List<Money> awarded =
        answers.stream()
            .map(Answer::decision)
            .filter(Decision::isAward)
            .map(Decision::amount)
            .toList();
    journal.write(
        JournalEntry.of(
                now,
                order.by(),
                call.organisationId(),
                callId,
                "decisions.journal.announced",
                awarded.size(),
                awarded.stream().reduce(Money.ZERO, Money::plus))
            .forAll());
    return true;
  }

  /**
   * What one application's applicants are told.
   *
   * @param madeOf all that their letter says
   */
  private record Answer(
      Application application, Decision decision, List<Person> applicants, Revision madeOf) {}

  private List<Answer> answers(Call call, LocalDate day) {
    UUID callId = call.id();
    Letter.Head head = letters.head(call);
    Map<UUID, Decision> decisions =
        store.list(callId).stream()
            .collect(Collectors.toMap(Decision::applicationId, Function.identity()));
    var answers = new ArrayList<Answer>();
    for (Application application : applications.listSubmitted(callId)) {
      Decision decision = decisions.get(application.id());
      if (decision == null) throw new Refused("decisions.refused.undecided");
      List<Person> applicants = coApplicants.listApplicants(application);
      Revision madeOf = Revision.of(call, application, decision, applicants, head, day);
      answers.add(new Answer(application, decision, applicants, madeOf));
    }
    if (answers.isEmpty()) throw new Refused("decisions.refused.undecided");
    return answers;
  }

  private static Map<Application, List<Person>> applicants(List<Answer> answers) {
    var applicants = new LinkedHashMap<Application, List<Person>>();
    answers.forEach(answer -> applicants.put(answer.application(), answer.applicants()));
    return applicants;
  }

  private void tell(Call call, Announcement announcement, Answer answer, Actor by) {
    Decision decision = answer.decision();
    if (decision.isAward()) {
      awards.add(
          announcement.award(call, answer.application(), decision.id(), decision.amount()), by);
    }
    journal.write(
        JournalEntry.of(
                announcement.at(),
                by,
                call.organisationId(),
                answer.application().id(),
                "decisions.journal.told." + decision.outcome(),
                decision.amount())
            .forAll());
    events.publishEvent(
        new AwardAnnounced(answer.application().id(), announcement.at(), decision.outcome()));
  }

  /** The applicants of one application have their answer. */
  private record AwardAnnounced(UUID applicationId, Instant announcedAt, Outcome outcome)
      implements ApplicationDecided {}
}
