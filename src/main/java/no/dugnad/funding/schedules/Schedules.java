package no.dugnad.funding.schedules;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.panels.AssessmentEnd;
import no.dugnad.funding.panels.PanelProgress;
import no.dugnad.funding.panels.Panels;
import no.dugnad.funding.panels.SeatChanged;
import no.dugnad.funding.schedules.PanelDate.Kind;
import no.dugnad.platform.database.OncePerRequest;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The dates of the panels. */
@Service
public class Schedules {
  private final ScheduleStore store;
  private final ScheduleMail mail;
  private final Calls calls;
  private final Panels panels;
  private final AssessmentEnd end;
  private final Journal journal;
  private final Clock clock;

  Schedules(
      ScheduleStore store,
      ScheduleMail mail,
      Calls calls,
      Panels panels,
      AssessmentEnd end,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.mail = mail;
    this.calls = calls;
    this.panels = panels;
    this.end = end;
    this.journal = journal;
    this.clock = clock;
  }

  public Schedule getSchedule(UUID callId) {
    return OncePerRequest.ask(
        "schedules.schedule:" + callId, () -> Schedule.of(store.list(List.of(callId))));
  }

  /** The dates of those of the calls that have any. */
  public Map<UUID, Schedule> listSchedules(Collection<UUID> callIds) {
    return store.list(callIds).stream()
        .collect(
            Collectors.groupingBy(
                PanelDate::callId,
                Collectors.collectingAndThen(Collectors.toList(), Schedule::of)));
  }

  @Transactional
  public void setHandIn(UUID callId, Instant at, Revision seen, Viewer adviser) {
    set(PanelDate.handIn(Ids.next(), callId, at), seen, adviser);
  }

  @Transactional
  public void setMeeting(
      UUID callId, Instant starts, Instant ends, String place, Revision seen, Viewer adviser) {
    set(PanelDate.meeting(Ids.next(), callId, starts, ends, place), seen, adviser);
  }

  private void set(PanelDate wanted, Revision seen, Viewer adviser) {
    calls.hold(wanted.callId());
    if (end.hasCome(wanted.callId())) throw new Refused("schedules.refused.met");
    Call call = calls.getCall(wanted.callId());
    Schedule schedule = Schedule.of(store.list(List.of(call.id())));
    seen.requireSame(schedule.revision(wanted.kind()));
    PanelDate before = schedule.find(wanted.kind()).orElse(null);
    if (before != null && before.saysAs(wanted)) return;
    Instant now = clock.instant();
    schedule.requireRoomFor(wanted, call, now);
    PanelDate date = before == null ? wanted : before.movedTo(wanted);
    // What is set when the reminder's hour has come is told of just now: that is reminder enough.
    Optional<Reminder> reminded =
        date.kind() == Kind.HAND_IN ? Reminder.due(date.starts(), now) : Optional.empty();
    store.put(date, reminded, adviser.personId(), now);
    write(date, before == null ? "set" : "moved", call, adviser);
    mail.withdrawReminders(date);
    for (UUID member : concerned(date, call)) {
      if (before == null) mail.set(date, call, member);
      else mail.moved(date, before.starts(), call, member);
    }
  }

  @Transactional
  public void callOff(UUID callId, Kind kind, Revision seen, Viewer adviser) {
    calls.hold(callId);
    Schedule schedule = Schedule.of(store.list(List.of(callId)));
    if (schedule.find(kind).isEmpty()) return;
    seen.requireSame(schedule.revision(kind));
    PanelDate date = schedule.find(kind).get().told();
    Instant now = clock.instant();
    if (date.isOver(now)) throw new Refused("schedules.refused.over");
    store.callOff(date, now);
    Call call = calls.getCall(callId);
    write(date, "calledOff", call, adviser);
    mail.withdrawReminders(date);
    for (UUID member : concerned(date, call))
      mail.cancel(date, ScheduleMail.CALLED_OFF, call, member);
  }

  /** All who meet; but of a deadline those alone who have something to hand in by it. */
  private List<UUID> concerned(PanelDate date, Call call) {
    boolean all = date.kind() == Kind.MEETING || !call.isPastDeadline(clock.instant());
    return panels.listMembers(call.id()).stream()
        .filter(member -> all || !member.isDone())
        .map(PanelProgress.Member::personId)
        .toList();
  }

  /** Who comes in gets the dates to come into their calendar, and who goes loses them there. */
  @EventListener
  void seatChanged(SeatChanged seat) {
    Call call = calls.getCall(seat.callId());
    Instant now = clock.instant();
    for (PanelDate date : store.list(List.of(call.id()))) {
      if (date.isOver(now)) continue;
      if (seat.taken()) mail.set(date, call, seat.personId());
      else {
        PanelDate told = date.told();
        store.setSequence(told);
        mail.cancel(told, ScheduleMail.LEFT, call, seat.personId());
      }
    }
  }

  private void write(PanelDate date, String deed, Call call, Viewer adviser) {
    journal.write(
        JournalEntry.of(
                clock.instant(),
                adviser.actor(),
                call.organisationId(),
                call.id(),
                "schedules.journal." + date.kind() + "." + deed,
                date.starts())
            .forStaff());
  }
}
