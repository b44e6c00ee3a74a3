package no.dugnad.funding.appeals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.appeals.Appeal.Against;
import no.dugnad.funding.appeals.Appeal.Kind;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.applications.CoApplicants;
import no.dugnad.funding.awards.Awards;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.decisions.Announcement;
import no.dugnad.funding.decisions.Announcements;
import no.dugnad.funding.decisions.AppealDeadline;
import no.dugnad.funding.decisions.Decision;
import no.dugnad.funding.decisions.DecisionStatus;
import no.dugnad.funding.decisions.Decisions;
import no.dugnad.funding.decisions.Letter;
import no.dugnad.funding.decisions.Letters;
import no.dugnad.funding.decisions.SentLetters;
import no.dugnad.funding.funds.Funds;
import no.dugnad.funding.rejections.Rejections;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.files.StoredFile;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.shared.Transition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Appeals: in time by our clock, decided once, and answered by a letter of their own. */
@Service
public class Appeals {
  private static final String SLOT = "letter";

  private final AppealStore store;
  private final Decisions decisions;
  private final Rejections rejections;
  private final Announcements announcements;
  private final Letters letters;
  private final Applications applications;
  private final CoApplicants coApplicants;
  private final Calls calls;
  private final Awards awards;
  private final Funds funds;
  private final SentLetters sent;
  private final Files files;
  private final People people;
  private final Post post;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Appeals(
      AppealStore store,
      Decisions decisions,
      Rejections rejections,
      Announcements announcements,
      Letters letters,
      Applications applications,
      CoApplicants coApplicants,
      Calls calls,
      Awards awards,
      Funds funds,
      SentLetters sent,
      Files files,
      People people,
      Post post,
      Journal journal,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.decisions = decisions;
    this.rejections = rejections;
    this.announcements = announcements;
    this.letters = letters;
    this.applications = applications;
    this.coApplicants = coApplicants;
    this.calls = calls;
    this.awards = awards;
    this.funds = funds;
    this.sent = sent;
    this.files = files;
    this.people = people;
    this.post = post;
    this.journal = journal;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The appeal against what the applicants were told last; where that is undone, the last one. */
  public Optional<Appeal> find(UUID applicationId) {
    Optional<Appealed> appealed = findAppealed(applicationId);
    return list(applicationId).stream()
        .filter(appeal -> appealed.isEmpty() || appeal.against().equals(appealed.get().against()))
        .findFirst();
  }

  /** All that there have been, the latest first. */
  public List<Appeal> list(UUID applicationId) {
    return store.list(applicationId);
  }

  public Appeal getAppeal(UUID applicationId) {
    return find(applicationId).orElseThrow(() -> new NotFound("appeal", applicationId));
  }

  /**
   * The appeals that wait for a decision, and what they have had taken in again after the others,
   * as far as the viewer may know of them.
   */
  public List<Waiting> listWaiting(Viewer viewer) {
    return store.listWaiting(viewer.organisationId(), viewer.personId());
  }

  /**
   * @param readmitted whether it is no appeal any more, but what an upheld one has taken in
   */
  public record Waiting(UUID applicationId, String title, Appeal.With with, boolean readmitted) {}

  /** Empty before the announcement, unless the application is rejected. */
  public Optional<AppealDeadline> deadline(UUID applicationId) {
    return findAppealed(applicationId).map(Appealed::deadline);
  }

  private Optional<Appealed> findAppealed(UUID applicationId) {
    Optional<Decision> decision = decisions.findDecision(applicationId);
    if (decision.isPresent()) {
      return decision.get().status() instanceof DecisionStatus.Announced announced
          ? Optional.of(
              new Appealed(
                  new Against(Kind.DECISION, decision.get().id()), announced.appealDeadline()))
          : Optional.empty();
    }
    return rejections
        .find(applicationId)
        .flatMap(
            rejection ->
                rejections
                    .deadline(rejection)
                    .map(
                        deadline ->
                            new Appealed(new Against(Kind.REJECTION, rejection.id()), deadline)));
  }

  public boolean isInTime(UUID applicationId) {
    return deadline(applicationId).filter(last -> !last.isOver(clock.instant())).isPresent();
  }

  /**
   * Registers the appeal. A second click finds it registered, and changes nothing; what another of
   * the applicants has written meanwhile is not lost in silence.
   */
  @Transactional
  @Transition(to = AppealStatus.Registered.class)
  public void register(UUID applicationId, String text, Viewer appellant) {
    // Against being taken in again meanwhile.
    Application application = applications.getLocked(applicationId);
    Appealed appealed =
        findAppealed(applicationId).orElseThrow(() -> new Refused("appeals.refused.nothing"));
    Instant now = clock.instant();
    AppealDeadline deadline = appealed.deadline();
    if (deadline.isOver(now)) throw new Refused("appeals.refused.tooLate", deadline.lastDay());
    boolean entered =
        store.insert(
            Ids.next(), applicationId, appealed.against(), text, now, appellant.personId());
    if (!entered) {
      if (getAppeal(applicationId).text().equals(text)) return;
      throw new Refused("appeals.refused.appealed");
    }
    write(application, appellant.actor(), "appeals.journal.registered");
  }

  /** The adviser has looked into it, and passes it on to the decision-maker. */
  @Transactional
  @Transition(
      from = {AppealStatus.Registered.class, AppealStatus.Prepared.class},
      to = AppealStatus.Prepared.class)
  public void prepare(UUID applicationId, String preparation, Revision seen, Viewer adviser) {
    calls.hold(applications.getApplication(applicationId).callId());
    Appeal appeal = getAppeal(applicationId);
    if (!appeal.isOpen()) throw new Refused("appeals.refused.decided");
    seen.requireSame(Revision.of(appeal));
    store.prepare(appeal.id(), preparation, clock.instant(), adviser.personId());
    Application application = applications.getApplication(applicationId);
    journal.write(
        JournalEntry.of(
                clock.instant(),
                adviser.actor(),
                application.organisationId(),
                applicationId,
                "appeals.journal.prepared")
            .forStaff());
  }

  /** The body that the organisation's appeals go on to. */
  public Optional<String> findBody(UUID organisationId) {
    return store.findBody(organisationId);
  }

  /**
   * Names the body; what has gone to another lies there still.
   *
   * @param seen of the {@link #findBody} that the viewer had before them
   */
  @Transactional
  public void setBody(String name, Revision seen, Viewer viewer) {
    people.lockOrganisation(viewer.organisationId());
    seen.requireSame(Revision.of(findBody(viewer.organisationId())));
    store.putBody(viewer.organisationId(), name);
  }

  /**
   * Those who decided first do not change it: it is to go on to the appeal body with its documents,
   * and the appellants are told (forvaltningsloven § 33).
   */
  @Transactional
  @Transition(
      from = {AppealStatus.Registered.class, AppealStatus.Prepared.class},
      to = AppealStatus.Forwarded.class)
  public void forward(UUID applicationId, String statement, Viewer viewer) {
    Application application = applications.getApplication(applicationId);
    String body =
        findBody(application.organisationId())
            .orElseThrow(() -> new Refused("appeals.refused.noBody"));
    Appeal appeal = getAppeal(applicationId);
    if (!store.forward(appeal.id(), body, statement, clock.instant(), viewer.personId())) {
      throw new Refused("appeals.refused.decided");
    }
    write(application, viewer.actor(), "appeals.journal.forwarded", body);
    Call call = calls.getCall(application.callId());
    for (Person applicant : coApplicants.listApplicants(application)) {
      post.send(
          Mail.to(applicant.email(), applicant.locale())
              .subject("appeals.mail.forwarded.subject", application.title())
              .line("appeals.mail.forwarded.line", application.title(), call.title(), body)
              .link("/applications/" + application.id(), "appeals.mail.forwarded.link")
              .once("appeal-forwarded:" + appeal.id() + ":" + applicant.id()));
    }
  }

  /**
   * The case was sent to the appeal body on the day, as the organisation sends its cases: it lies
   * there from now on. A day that was wrong is set right the same way.
   *
   * @param seen of the appeal that the viewer had before them
   */
  @Transactional
  @Transition(
      from = {AppealStatus.Forwarded.class, AppealStatus.Sent.class},
      to = AppealStatus.Sent.class)
  public void send(UUID applicationId, LocalDate day, Revision seen, Viewer viewer) {
    Application application = applications.getApplication(applicationId);
    calls.hold(application.callId());
    Appeal appeal = getAppeal(applicationId);
    Appeal.Forwarding forwarding =
        appeal
            .handling()
            .forwarding()
            .filter(_ -> appeal.isForwarded())
            .orElseThrow(() -> new Refused("appeals.refused.notSent"));
    if (forwarding.sentOn().filter(day::equals).isPresent()) return;
    seen.requireSame(Revision.of(appeal));
    Instant now = clock.instant();
    LocalDate decided = Oslo.date(forwarding.at());
    if (day.isBefore(decided)) throw new Refused("appeals.refused.sentBefore", decided);
    if (day.isAfter(Oslo.date(now))) throw new Refused("appeals.refused.sentAfter");
    store.send(appeal.id(), day, viewer.personId());
    write(application, viewer.actor(), "appeals.journal.sent", forwarding.body(), day);
  }

  /** The appellant was right: the project gets {@code amount} in all, of what the envelope has. */
  @Transition(
      from = {AppealStatus.Registered.class, AppealStatus.Prepared.class, AppealStatus.Sent.class},
      to = AppealStatus.Upheld.class)
  public void uphold(UUID applicationId, Money amount, String grounds, Viewer viewer) {
    Letter letter =
        letter(applicationId, "funding/appeals/upheld", Map.of("amount", amount), grounds, viewer);
    transaction.executeWithoutResult(_ -> uphold(applicationId, amount, grounds, letter, viewer));
  }

  private void uphold(
      UUID applicationId, Money amount, String grounds, Letter letter, Viewer viewer) {
    Appeal appeal = getAppeal(applicationId);
    Decision decision = decision(applicationId);
    Application application = applications.getApplication(applicationId);
    Money more = amount.minus(decision.amount());
    if (!more.isPositive()) throw new Refused("appeals.refused.notMore", decision.amount());
    if (amount.compareTo(application.amount()) > 0) {
      throw new Refused("appeals.refused.tooMuch", application.amount());
    }
    decide(appeal, application, "UPHELD", amount, grounds, viewer);
    Call call = calls.getCall(application.callId());
    funds.commit(call.envelopeId(), decision.id(), more, viewer);
    if (decision.isAward()) {
      awards.setAmount(decision.id(), amount, viewer.actor());
    } else {
      Announcement announcement = announcements.getAnnouncement(call.id());
      awards.add(announcement.award(call, application, decision.id(), amount), viewer.actor());
    }
    write(application, viewer.actor(), "appeals.journal.upheld", amount);
    answer(application, appeal, letter, viewer);
  }

  /** The appellant was right: what was rejected is taken in again, to be assessed. */
  @Transition(
      from = {AppealStatus.Registered.class, AppealStatus.Prepared.class, AppealStatus.Sent.class},
      to = AppealStatus.Upheld.class)
  public void takeIn(UUID applicationId, String grounds, Viewer viewer) {
    Letter letter = letter(applicationId, "funding/appeals/taken-in", Map.of(), grounds, viewer);
    transaction.executeWithoutResult(_ -> takeIn(applicationId, grounds, letter, viewer));
  }

  private void takeIn(UUID applicationId, String grounds, Letter letter, Viewer viewer) {
    Appeal appeal = getAppeal(applicationId);
    Application application = applications.getApplication(applicationId);
    if (!appeal.isAgainstRejection()) throw new Refused("appeals.refused.notRejected");
    decide(appeal, application, "UPHELD", null, grounds, viewer);
    rejections.takeIn(applicationId, grounds, viewer);
    write(application, viewer.actor(), "appeals.journal.takenIn");
    answer(application, appeal, letter, viewer);
  }

  /** The first decision stands, says the appeal body. */
  @Transition(from = AppealStatus.Sent.class, to = AppealStatus.Dismissed.class)
  public void dismiss(UUID applicationId, String grounds, Viewer viewer) {
    Letter letter = letter(applicationId, "funding/appeals/dismissed", Map.of(), grounds, viewer);
    transaction.executeWithoutResult(_ -> dismiss(applicationId, grounds, letter, viewer));
  }

  private void dismiss(UUID applicationId, String grounds, Letter letter, Viewer viewer) {
    Appeal appeal = getAppeal(applicationId);
    Application application = applications.getApplication(applicationId);
    if (appeal.isOpen()) throw new Refused("appeals.refused.notForwarded");
    decide(appeal, application, "DISMISSED", null, grounds, viewer);
    write(application, viewer.actor(), "appeals.journal.dismissed");
    answer(application, appeal, letter, viewer);
  }

  private void decide(
      Appeal appeal,
      Application application,
      String status,
      @Nullable Money amount,
      String grounds,
      Viewer viewer) {
    decisions.requireNoAssessor(application.callId(), viewer);
    if (appeal.with() == Appeal.With.SENDER) throw new Refused("appeals.refused.unsent");
    boolean there = appeal.with() == Appeal.With.BODY;
    boolean decided =
        store.decide(
            appeal.id(), there, status, amount, grounds, clock.instant(), viewer.personId());
    if (!decided) throw new Refused("appeals.refused.decided");
  }

  /** Set before the deed, which others wait for: setting it takes a while. */
  private Letter letter(
      UUID applicationId,
      String template,
      Map<String, Object> outcome,
      String grounds,
      Viewer viewer) {
    Application application = applications.getApplication(applicationId);
    var model = new HashMap<String, Object>(outcome);
    model.put("appeal", getAppeal(applicationId));
    model.put("grounds", grounds);
    model.put("decidedBy", viewer.person().name());
    return letters.letter(
        calls.getCall(application.callId()),
        application,
        Oslo.date(clock.instant()),
        template,
        "appeals.letter.file",
        false,
        model);
  }

  /** The letter, and a mail to each applicant that it is there. */
  private void answer(Application application, Appeal appeal, Letter letter, Viewer viewer) {
    Call call = calls.getCall(application.callId());
    switch (appeal.against().kind()) {
      case DECISION -> sent.keep(appeal.against().id(), letter, viewer.actor());
      case REJECTION -> files.store(appeal.id(), SLOT, letter.name(), letter.pdf(), viewer.actor());
    }
    for (Person applicant : coApplicants.listApplicants(application)) {
      post.send(
          Mail.to(applicant.email(), applicant.locale())
              .subject("appeals.mail.subject", application.title())
              .line("appeals.mail.line", application.title(), call.title())
              .link("/applications/" + application.id(), "appeals.mail.link")
              .once("appeal:" + appeal.id() + ":" + applicant.id()));
    }
  }

  /**
   * The letter that answers an appeal against a rejection, as it was sent; none that names somebody
   * who is forgotten.
   */
  public StoredFile getLetter(UUID applicationId, UUID appealId) {
    boolean names = coApplicants.isSomebodyForgotten(applications.getApplication(applicationId));
    return list(applicationId).stream()
        .filter(_ -> !names)
        .filter(appeal -> appeal.id().equals(appealId))
        .flatMap(appeal -> files.list(appeal.id()).stream())
        .findFirst()
        .orElseThrow(() -> new NotFound("letter of appeal", appealId));
  }

  private Decision decision(UUID applicationId) {
    return decisions
        .findDecision(applicationId)
        .orElseThrow(() -> new NotFound("decision", applicationId));
  }

  private void write(Application application, Actor actor, String event, Object... args) {
    journal.write(
        JournalEntry.of(
                clock.instant(), actor, application.organisationId(), application.id(), event, args)
            .forAll());
  }
}
