package no.dugnad.funding.recommendations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.assessment.Assessments;
import no.dugnad.funding.assessment.Ranking;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.funds.Funds;
import no.dugnad.funding.panels.PanelCall;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.shared.Transition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The panel's meeting, and the proposal it hands over to the one who decides. */
@Service
public class Recommendations {
  private final RecommendationStore store;
  private final Assessments assessments;
  private final Applications applications;
  private final Calls calls;
  private final Funds funds;
  private final People people;
  private final Journal journal;
  private final Post post;
  private final Clock clock;

  Recommendations(
      RecommendationStore store,
      Assessments assessments,
      Applications applications,
      Calls calls,
      Funds funds,
      People people,
      Journal journal,
      Post post,
      Clock clock) {
    this.store = store;
    this.assessments = assessments;
    this.applications = applications;
    this.calls = calls;
    this.funds = funds;
    this.people = people;
    this.journal = journal;
    this.post = post;
    this.clock = clock;
  }

  /** The panel meets: from now on no score changes, and everybody on it sees the ranking. */
  @Transactional
  @Transition(to = MeetingStatus.Open.class)
  public void start(UUID callId, Viewer adviser) {
    Call call = calls.getCall(callId);
    if (!call.isPastDeadline(clock.instant())) throw new Refused("recommendations.refused.notYet");
    if (!store.start(callId, adviser.personId(), clock.instant())) return;
    assessments.close(callId, adviser);
    write(call, adviser.actor(), "recommendations.journal.started");
  }

  public Optional<Meeting> findMeeting(UUID callId) {
    return store.findMeeting(callId);
  }

  /**
   * Says where the meeting was held and when it ended, as those who were there know.
   *
   * @param seen of the heading that the adviser had before them
   */
  @Transactional
  public void setHeading(UUID callId, Meeting.Heading heading, Revision seen, Viewer adviser) {
    Meeting meeting = lockMeeting(callId);
    if (meeting.heading().equals(heading)) return;
    seen.requireSame(meeting.heading().revision());
    Instant now = clock.instant();
    // An hour is typed to the minute.
    Instant begun = meeting.startedAt().truncatedTo(ChronoUnit.MINUTES);
    if (heading.endedAt().filter(end -> end.isBefore(begun)).isPresent()) {
      throw new Refused("recommendations.refused.endedBefore", begun);
    }
    if (heading.endedAt().filter(end -> end.isAfter(now)).isPresent()) {
      throw new Refused("recommendations.refused.endsLater");
    }
    store.setHeading(callId, heading);
    write(calls.getCall(callId), adviser.actor(), "recommendations.journal.heading");
  }

  /** The organisation's calls whose panel has begun its meeting and not handed over. */
  public List<PanelCall> listUnderWay(UUID organisationId) {
    return store.listUnderWay(organisationId);
  }

  public boolean isHandedOver(UUID callId) {
    return findMeeting(callId).filter(Meeting::isHandedOver).isPresent();
  }

  /** The proposal for each application that was handed in to the call, in the order they came. */
  public List<Recommendation> list(UUID callId) {
    return list(applications.listSubmitted(callId));
  }

  private List<Recommendation> list(List<Application> submitted) {
    Map<UUID, Recommendation> stored = byApplication(submitted);
    return submitted.stream()
        .map(a -> stored.getOrDefault(a.id(), Recommendation.none(a.id())))
        .toList();
  }

  private Map<UUID, Recommendation> byApplication(List<Application> submitted) {
    return store.list(submitted.stream().map(Application::id).toList()).stream()
        .collect(Collectors.toMap(Recommendation::applicationId, Function.identity()));
  }

  public Recommendation get(UUID applicationId) {
    return store.list(List.of(applicationId)).stream()
        .findFirst()
        .orElseGet(() -> Recommendation.none(applicationId));
  }

  /** The meeting's board as the viewer may see it; empty until the meeting has started. */
  public Optional<MeetingBoard> findBoard(UUID callId, Viewer viewer) {
    return findMeeting(callId).map(meeting -> board(meeting, viewer));
  }

  private MeetingBoard board(Meeting meeting, Viewer viewer) {
    List<Ranking.Ranked> ranked =
        ranking(meeting, viewer).entries().stream()
            .filter(one -> !meeting.isApart(one.application().id()))
            .toList();
    List<Application> visible = ranked.stream().map(Ranking.Ranked::application).toList();
    return MeetingBoard.of(
        new Ranking(ranked),
        byApplication(visible),
        applications.listToBeRejected(meeting.callId()),
        available(meeting, viewer),
        meeting.status());
  }

  /** The call's ranking as the viewer may see it; what was taken in late moves none of it. */
  public Ranking ranking(UUID callId, Viewer viewer) {
    return findMeeting(callId)
        .map(meeting -> ranking(meeting, viewer))
        .orElseGet(() -> assessments.ranking(callId, viewer));
  }

  private Ranking ranking(Meeting meeting, Viewer viewer) {
    return assessments.ranking(meeting.callId(), viewer).withApart(meeting.apart());
  }

  /** Whether it was taken in after the handover, and is recommended by itself. */
  public boolean isApart(Application application) {
    return findMeeting(application.callId())
        .filter(meeting -> meeting.isApart(application.id()))
        .isPresent();
  }

  /**
   * Taken in after the handover, it is no part of what was handed over; taken in before it, it is
   * one of the others. The meeting is held, so that it is one or the other.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void takeIn(Application application) {
    boolean late =
        store.lockMeeting(application.callId()).filter(Meeting::isHandedOver).isPresent();
    if (late) store.setApart(application.id(), clock.instant());
  }

  private Money available(Meeting meeting, Viewer viewer) {
    UUID envelopeId = calls.getCall(meeting.callId()).envelopeId();
    return meeting.status() instanceof MeetingStatus.HandedOver handedOver
        ? handedOver.available().plus(funds.hidden(envelopeId, handedOver.at(), viewer))
        : funds.balance(envelopeId, viewer).available();
  }

  /**
   * Saves what the panel proposes for an application. {@code typed} carries the revision that its
   * author had before them.
   */
  @Transactional
  public Recommendation.Save propose(Recommendation typed, Viewer viewer) {
    Application application = applications.getApplication(typed.applicationId());
    Meeting meeting = lockMeeting(application.callId());
    if (meeting.isHandedOver()) throw new Refused("recommendations.refused.handedOver");
    if (applications.listToBeRejected(application.callId()).contains(application.id())) {
      throw new Refused("recommendations.refused.rejectionProposed", application.title());
    }
    return save(application, typed, viewer);
  }

  /** The same of what was taken in after the handover. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void proposeApart(Recommendation typed, Viewer viewer) {
    Application application = applications.getApplication(typed.applicationId());
    Meeting meeting = lockMeeting(application.callId());
    if (!meeting.isApart(application.id())) {
      throw new Refused("recommendations.refused.notApart");
    }
    if (save(application, typed, viewer) instanceof Recommendation.Save.Clash) {
      throw new Refused(Revision.CHANGED_MEANWHILE);
    }
  }

  private Recommendation.Save save(Application application, Recommendation typed, Viewer viewer) {
    if (typed.amount().compareTo(application.amount()) > 0) {
      throw new Refused("recommendations.refused.tooMuch", application.amount());
    }
    Instant now = clock.instant();
    Optional<Recommendation> saved = store.save(typed, viewer.personId(), now);
    if (saved.isEmpty()) {
      var author = store.findAuthor(application.id());
      return new Recommendation.Save.Clash(
          get(application.id()),
          author.map(RecommendationStore.Author::name).orElse(""),
          author.filter(by -> by.id().equals(viewer.personId())).isPresent());
    }
    // About the application, never about the call, where its very existence would be told.
    journal.write(
        JournalEntry.of(
                now,
                viewer.actor(),
                application.organisationId(),
                application.id(),
                "recommendations.journal." + typed.verdict().name(),
                typed.amount())
            .openedBy(ProposalTimeline.AUDIENCE));
    return new Recommendation.Save.Saved(saved.get());
  }

  /**
   * Gives the proposal to the decision-maker: whole, with grounds, and within the envelope.
   *
   * @param seen the board that the adviser had before them
   */
  @Transactional
  @Transition(
      from = {MeetingStatus.Open.class, MeetingStatus.SentBack.class},
      to = MeetingStatus.HandedOver.class)
  public void handOver(UUID callId, Revision seen, Viewer adviser) {
    Meeting meeting = lockMeeting(callId);
    if (meeting.isHandedOver()) throw new Refused("recommendations.refused.handedOver");
    Call call = calls.getCall(callId);
    List<Application> submitted = applications.listSubmitted(callId);
    // Who can't see the whole case can't vouch for it; and a list of what is missing would tell.
    if (applications.listSubmitted(callId, adviser).size() < submitted.size()) {
      throw new Refused("recommendations.refused.notWhole");
    }
    seen.requireSame(board(meeting, adviser).revision());
    int undecided = applications.listToBeRejected(callId).size();
    if (undecided > 0) throw new Refused("recommendations.refused.rejectionsWait", undecided);
    Money available = funds.balance(call.envelopeId()).available();
    requireComplete(
        list(submitted), funds.balance(call.envelopeId(), adviser).available(), available);
    store.setStatus(
        callId, new MeetingStatus.HandedOver(clock.instant(), adviser.personId(), available));
    store.joinApart(callId);
    write(call, adviser.actor(), "recommendations.journal.handedOver");
  }

  /**
   * @param shown what the adviser's page shows, the one sum that a refusal may name
   */
  private static void requireComplete(List<Recommendation> proposal, Money shown, Money available) {
    long missing = proposal.stream().filter(r -> !r.isComplete()).count();
    if (missing > 0) throw new Refused("recommendations.refused.incomplete", missing);
    Money sum = proposal.stream().map(Recommendation::amount).reduce(Money.ZERO, Money::plus);
    if (sum.compareTo(shown) > 0) {
      throw new Refused("recommendations.refused.exceeds", sum, shown);
    }
    if (sum.compareTo(available) > 0) {
      throw new Refused("recommendations.refused.notEnough", sum);
    }
  }

  /** The decision-maker wants the panel to look again; the adviser who handed over is told. */
  @Transactional
  @Transition(from = MeetingStatus.HandedOver.class, to = MeetingStatus.SentBack.class)
  public void sendBack(UUID callId, String why, Actor actor) {
    Meeting meeting = lockMeeting(callId);
    if (!(meeting.status() instanceof MeetingStatus.HandedOver handedOver)) {
      throw new Refused("recommendations.refused.notHandedOver");
    }
    Call call = calls.getCall(callId);
    store.setStatus(callId, new MeetingStatus.SentBack(clock.instant(), actor.name(), why));
    write(call, actor, "recommendations.journal.sentBack");
    Person adviser = people.getPerson(handedOver.by());
    post.send(
        Mail.to(adviser.email(), adviser.locale())
            .subject("recommendations.mail.sentBack.subject", call.title())
            .line("recommendations.mail.sentBack.line", call.title())
            .link("/calls/" + callId + "/meeting", "recommendations.mail.sentBack.link"));
  }

  private Meeting lockMeeting(UUID callId) {
    return store.lockMeeting(callId).orElseThrow(() -> new NotFound("meeting", callId));
  }

  private void write(Call call, Actor actor, String event) {
    journal.write(
        JournalEntry.of(clock.instant(), actor, call.organisationId(), call.id(), event)
            .forStaff());
  }
}
