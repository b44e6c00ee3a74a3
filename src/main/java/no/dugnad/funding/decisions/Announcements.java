package no.dugnad.funding.decisions;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
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
import no.dugnad.funding.applications.Participant;
import no.dugnad.funding.awards.Awards;
import no.dugnad.funding.awards.NewAward;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.Calls;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.files.StoredFile;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Transition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one moment when all applicants of a call get their answer. */
@Service
public class Announcements {
  /** Where an application's letter lies among the files of its decision. */
  public static final String LETTER = "letter";

  private final DecisionStore store;
  private final Letters letters;
  private final Applications applications;
  private final CoApplicants coApplicants;
  private final Calls calls;
  private final Awards awards;
  private final Files files;
  private final Post post;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Announcements(
      DecisionStore store,
      Letters letters,
      Applications applications,
      CoApplicants coApplicants,
      Calls calls,
      Awards awards,
      Files files,
      Post post,
      Journal journal,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.letters = letters;
    this.applications = applications;
    this.coApplicants = coApplicants;
    this.calls = calls;
    this.awards = awards;
    this.files = files;
    this.post = post;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  public Optional<Announcement> find(UUID callId) {
    return store.findAnnouncement(callId);
  }

  /** Whether every application of the call that the viewer may know of has its decision. */
  public boolean isReady(UUID callId, Viewer viewer) {
    Set<UUID> decided =
        store.list(callId).stream().map(Decision::applicationId).collect(Collectors.toSet());
    List<Application> submitted = applications.listSubmitted(callId, viewer);
    return !submitted.isEmpty()
        && submitted.stream().map(Application::id).allMatch(decided::contains);
  }

  /** The last day to appeal if it were announced now. */
  public LocalDate appealByIfNow() {
    return Announcement.appealBy(clock.instant());
  }

  /** One of the application's own letters, and no other's. */
  public StoredFile getLetter(UUID applicationId, UUID letterId) {
    return listLetters(applicationId).stream()
        .filter(letter -> letter.id().equals(letterId))
        .findFirst()
        .orElseThrow(() -> new NotFound("letter", letterId));
  }

  /** What the applicants have got, oldest first. */
  public List<StoredFile> listLetters(UUID applicationId) {
    return store
        .findByApplication(applicationId)
        .map(decision -> files.list(decision.id()))
        .orElseGet(List::of);
  }

  /**
   * Tells everybody, in one transaction: outcomes, letters, mails, the public register. A second
   * click finds it done, and changes nothing.
   *
   * @param titlesPublic whether the awarded projects' titles may stand on the public page
   */
  @Transactional
  @Transition(from = DecisionStatus.Decided.class, to = DecisionStatus.Announced.class)
  public void announce(UUID callId, boolean titlesPublic, Viewer viewer) {
    calls.hold(callId);
    if (store.findAnnouncement(callId).isPresent()) return;
    Call call = calls.getCall(callId);
    var announcement =
        new Announcement(
            callId,
            clock.instant(),
            viewer.personId(),
            Announcement.appealBy(clock.instant()),
            titlesPublic);
    List<Answer> answers = answers(callId);
    store.insert(announcement);
    for (Answer answer : answers) tell(call, announcement, answer, viewer);
    sendMails(call, answers);
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
            awarded.stream().reduce(Money.ZERO, Money::plus)));
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
      answers.add(new Answer(application, decision, applicants(application)));
    }
    if (answers.isEmpty()) throw new Refused("decisions.refused.undecided");
    return answers;
  }

  private List<Person> applicants(Application application) {
    return coApplicants.list(application).stream()
        .filter(Participant::hasAccepted)
        .map(Participant::person)
        .toList();
  }

  private void tell(Call call, Announcement announcement, Answer answer, Viewer viewer) {
    Decision decision = answer.decision();
    Letter letter =
        letters.write(
            call, answer.application(), decision, Announcement.appealBy(announcement.at()));
    files.store(
        decision.id(),
        LETTER,
        letter.name(),
        new ByteArrayInputStream(letter.pdf()),
        viewer.actor());
    if (decision.isAward()) awards.add(award(call, announcement, answer), viewer.actor());
    journal.write(
        JournalEntry.of(
            announcement.at(),
            viewer.actor(),
            call.organisationId(),
            answer.application().id(),
            "decisions.journal.told." + decision.outcome(),
            decision.amount()));
    events.publishEvent(
        new AwardAnnounced(answer.application().id(), announcement.at(), decision.outcome()));
  }

  private static NewAward award(Call call, Announcement announcement, Answer answer) {
    Application application = answer.application();
    return new NewAward(
        answer.decision().id(),
        call.organisationId(),
        call.envelopeId(),
        call.id(),
        application.id(),
        application.unit(),
        application.title(),
        announcement.titlesPublic(),
        application.kind(),
        answer.decision().amount());
  }

  /**
   * One mail to each person, however many applications they are in. It says nothing of how it went.
   */
  private void sendMails(Call call, List<Answer> answers) {
    var paths = new LinkedHashMap<Person, List<String>>();
    for (Answer answer : answers) {
      for (Person person : answer.applicants()) {
        paths
            .computeIfAbsent(person, p -> new ArrayList<>())
            .add("/applications/" + answer.application().id());
      }
    }
    paths.forEach(
        (person, own) ->
            post.send(
                Mail.to(person.email(), person.locale())
                    .subject("decisions.mail.subject", call.title())
                    .line("decisions.mail.line", call.title())
                    .line("decisions.mail.appeal")
                    .link(own.size() == 1 ? own.getFirst() : "/applications", "decisions.mail.link")
                    .once("announcement:" + call.id() + ":" + person.id())));
  }
}
