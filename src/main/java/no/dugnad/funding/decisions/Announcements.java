package no.dugnad.funding.decisions;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.applications.CoApplicants;
import no.dugnad.funding.awards.Awards;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.Calls;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.shared.Transition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The one moment when all applicants of a call get their answer. */
@Service
public class Announcements {
  private final DecisionStore store;
  private final Decisions decisions;
  private final Letters letters;
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

  /** Whether every application of the call that the viewer may know of has its decision. */
  public boolean isReady(UUID callId, Viewer viewer) {
    Set<UUID> decided =
        store.list(callId).stream().map(Decision::applicationId).collect(Collectors.toSet());
    List<Application> submitted = applications.listSubmitted(callId, viewer);
    return !submitted.isEmpty()
        && submitted.stream().map(Application::id).allMatch(decided::contains);
  }

  /** The deadline for appeals if it were announced now. */
  public AppealDeadline appealDeadlineIfNow() {
    return AppealDeadline.of(clock.instant());
  }

  /**
   * Tells everybody, in one transaction: outcomes, letters, mails, the public register. A second
   * click finds it done, and changes nothing. The letters are set before, which takes a while: what
   * they say must still be so.
   *
   * @param titlesPublic whether the awarded projects' titles may stand on the public page
   * @param seen the {@link Decisions#revision} that the viewer read the letters of
   */
  @Transition(from = DecisionStatus.Decided.class, to = DecisionStatus.Announced.class)
  public void announce(UUID callId, boolean titlesPublic, Revision seen, Viewer viewer) {
    if (store.findAnnouncement(callId).isPresent()) return;
    Call call = calls.getCall(callId);
    List<Answer> answers = answers(callId);
    AppealDeadline deadline = appealDeadlineIfNow();
    List<Letter> set =
        answers.stream()
            .map(answer -> letters.write(call, answer.application(), answer.decision(), deadline))
            .toList();
    transaction.executeWithoutResult(
        _ -> announce(call, answers, set, deadline, titlesPublic, seen, viewer));
  }

  /**
   * @param set the letter to each of the answers
   */
  private void announce(
      Call call,
      List<Answer> answers,
      List<Letter> set,
      AppealDeadline deadline,
      boolean titlesPublic,
      Revision seen,
      Viewer viewer) {
    UUID callId = call.id();
    calls.hold(callId);
    if (store.findAnnouncement(callId).isPresent()) return;
    seen.requireSame(decisions.revision(callId, viewer));
    boolean same =
        answers(callId).equals(answers)
            && appealDeadlineIfNow().equals(deadline)
            && calls.getCall(callId).equals(call);
    if (!same) throw new Refused("decisions.refused.changed");
    var announcement =
        new Announcement(
            callId, clock.instant(), viewer.personId(), deadline.lastDay(), titlesPublic);
    store.insert(announcement);
    for (int i = 0; i < answers.size(); i++) {
      sent.keep(answers.get(i).decision().id(), set.get(i), viewer.actor());
      tell(call, announcement, answers.get(i), viewer);
    }
    mails.send(call, applicants(answers));
    List<Money> awarded =
        answers.stream()
            .map(Answer::decision)
            .filter(Decision::isAward)
            .map(Decision::amount)
            .toList();
    journal.write(
        JournalEntry.of(
                announcement.at(),
                viewer.actor(),
                call.organisationId(),
                callId,
                "decisions.journal.announced",
                awarded.size(),
                awarded.stream().reduce(Money.ZERO, Money::plus))
            .forAll());
  }

  /** What one application's applicants are told. */
  private record Answer(Application application, Decision decision, List<Person> applicants) {}

  private List<Answer> answers(UUID callId) {
    Map<UUID, Decision> decisions =
        store.list(callId).stream()
            .collect(Collectors.toMap(Decision::applicationId, Function.identity()));
    var answers = new ArrayList<Answer>();
    for (Application application : applications.listSubmitted(callId)) {
      Decision decision = decisions.get(application.id());
      if (decision == null) throw new Refused("decisions.refused.undecided");
      answers.add(new Answer(application, decision, coApplicants.listApplicants(application)));
    }
    if (answers.isEmpty()) throw new Refused("decisions.refused.undecided");
    return answers;
  }

  private static Map<UUID, List<Person>> applicants(List<Answer> answers) {
    var applicants = new LinkedHashMap<UUID, List<Person>>();
    answers.forEach(answer -> applicants.put(answer.application().id(), answer.applicants()));
    return applicants;
  }

  private void tell(Call call, Announcement announcement, Answer answer, Viewer viewer) {
    Decision decision = answer.decision();
    if (decision.isAward()) {
      awards.add(
          announcement.award(call, answer.application(), decision.id(), decision.amount()),
          viewer.actor());
    }
    journal.write(
        JournalEntry.of(
                announcement.at(),
                viewer.actor(),
                call.organisationId(),
                answer.application().id(),
                "decisions.journal.told." + decision.outcome(),
                decision.amount())
            .forAll());
    events.publishEvent(
        new AwardAnnounced(answer.application().id(), announcement.at(), decision.outcome()));
  }
}
