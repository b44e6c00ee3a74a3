package no.dugnad.funding.panels;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.Calls;
import no.dugnad.platform.database.OncePerRequest;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who sits on a call's panel, and how far they have come. */
@Service
public class Panels {
  /** Nobody is reminded more often than this. */
  static final Duration BETWEEN_REMINDERS = Duration.ofDays(1);

  private final PanelStore store;
  private final PanelProgress progress;
  private final Calls calls;
  private final Applications applications;
  private final List<Deciders> deciders;
  private final People people;
  private final Journal journal;
  private final Post post;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Panels(
      PanelStore store,
      PanelProgress progress,
      Calls calls,
      Applications applications,
      List<Deciders> deciders,
      People people,
      Journal journal,
      Post post,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.progress = progress;
    this.calls = calls;
    this.applications = applications;
    this.deciders = deciders;
    this.people = people;
    this.journal = journal;
    this.post = post;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Gives an assessor of the organisation a seat, and tells them so the first time. It holds the
   * call, as deciding does: in one instant nobody becomes both assessor and decision-maker.
   */
  @Transactional
  public void add(UUID callId, UUID personId, Viewer adviser) {
    calls.hold(callId);
    Call call = calls.getCall(callId);
    Person assessor =
        people.listPersons(call.organisationId(), Role.ASSESSOR).stream()
            .filter(person -> person.id().equals(personId))
            .findFirst()
            .orElseThrow(() -> new Refused("panels.refused.notAssessor"));
    if (deciders.stream().anyMatch(room -> room.hasDecided(callId, personId))) {
      throw new Refused("panels.refused.hasDecided");
    }
    if (!store.add(callId, personId, clock.instant())) return;
    write(call, adviser, "panels.journal.added", assessor.id());
    post.send(
        Mail.to(assessor.email(), assessor.locale())
            .subject("panels.mail.seat.subject", call.title())
            .line("panels.mail.seat.line", call.title())
            .line("panels.mail.seat.when", call.deadline())
            .link("/calls/" + callId + "/assessments", "panels.mail.seat.link")
            .once("panel-seat:" + callId + ":" + personId));
    events.publishEvent(new SeatChanged(callId, personId, true));
  }

  /** Takes the seat away. What they have scored is kept, and counts no longer. */
  @Transactional
  public void remove(UUID callId, UUID personId, Viewer adviser) {
    calls.hold(callId);
    Call call = calls.getCall(callId);
    if (!store.remove(callId, personId, clock.instant())) return;
    write(call, adviser, "panels.journal.removed", personId);
    events.publishEvent(new SeatChanged(callId, personId, false));
  }

  /** Asks a member who is not done to go on, at most once a day. */
  @Transactional
  public void remind(UUID callId, UUID personId, Viewer adviser) {
    Call call = calls.getCall(callId);
    if (!call.isPastDeadline(clock.instant())) throw new Refused("panels.refused.notYet");
    if (isDone(callId, personId)) throw new Refused("panels.refused.done");
    Instant now = clock.instant();
    if (!store.remind(callId, personId, now, now.minus(BETWEEN_REMINDERS))) {
      throw new Refused("panels.refused.reminded");
    }
    Person member = people.getPerson(personId);
    write(call, adviser, "panels.journal.reminded", personId);
    post.send(
        Mail.to(member.email(), member.locale())
            .subject("panels.mail.reminder.subject", call.title())
            .line("panels.mail.reminder.line", call.title())
            .link("/calls/" + callId + "/assessments", "panels.mail.reminder.link"));
  }

  private boolean isDone(UUID callId, UUID personId) {
    return progress.findSeat(callId, personId).stream().allMatch(PanelProgress.Seat::isDone);
  }

  /** The members, with all that each of them has left: for what the product does by itself. */
  public List<PanelProgress.Member> listMembers(UUID callId) {
    return progress.list(
        callId, applications.listSubmitted(callId).stream().map(Application::id).toList());
  }

  /** The members, counted over what the viewer may know of. */
  public List<PanelProgress.Member> list(UUID callId, Viewer viewer) {
    return progress.list(
        callId, listVisible(callId, viewer).stream().map(Application::id).toList());
  }

  /** The call's applications as far as they exist for the viewer. */
  public List<Application> listVisible(UUID callId, Viewer viewer) {
    return OncePerRequest.ask(
        "assessment.visible:" + callId + ":" + viewer.personId(),
        () -> applications.listSubmitted(callId, viewer));
  }

  public List<PanelProgress.Seat> listSeats(UUID personId) {
    return progress.listSeats(personId);
  }

  public PanelProgress.Seat getSeat(UUID callId, UUID personId) {
    return progress.findSeat(callId, personId).orElseThrow(() -> new NotFound("seat", callId));
  }

  public boolean hasSeat(UUID callId, UUID personId) {
    return store.hasSeat(callId, personId);
  }

  /** Whether they are or have been an assessor of the call: they never decide it too. */
  public boolean isAssessor(UUID callId, UUID personId) {
    return store.isAssessor(callId, personId);
  }

  /**
   * Makes the deeds of one member wait for each other, and for the closing; false without a seat.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean lockSeat(UUID callId, UUID personId) {
    return store.lockSeat(callId, personId);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void lockSeats(UUID callId) {
    store.lockSeats(callId);
  }

  private void write(Call call, Viewer adviser, String event, UUID member) {
    journal.write(
        JournalEntry.of(
                clock.instant(), adviser.actor(), call.organisationId(), call.id(), event, member)
            .forStaff());
  }
}
