package no.dugnad.funding.assessment.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.panels.PanelProgress;
import no.dugnad.funding.panels.Panels;
import no.dugnad.funding.schedules.PanelDate;
import no.dugnad.funding.schedules.Schedule;
import no.dugnad.funding.schedules.Schedules;
import no.dugnad.platform.home.Awaiting;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** What a panel asks of its members. */
@Component
class AssessmentAwaiting implements Awaiting {
  private final Calls calls;
  private final Panels panels;
  private final Schedules schedules;
  private final Clock clock;

  AssessmentAwaiting(Calls calls, Panels panels, Schedules schedules, Clock clock) {
    this.calls = calls;
    this.panels = panels;
    this.schedules = schedules;
    this.clock = clock;
  }

  @Override
  public List<Task> tasks(Viewer viewer) {
    if (!viewer.has(Role.ASSESSOR)) return List.of();
    Instant now = clock.instant();
    Map<UUID, Call> pastDeadline =
        calls.listCalls(viewer.organisationId()).stream()
            .filter(call -> call.isPastDeadline(now))
            .collect(Collectors.toMap(Call::id, call -> call));
    List<PanelProgress.Seat> waiting =
        panels.listSeats(viewer.personId()).stream()
            .filter(seat -> pastDeadline.containsKey(seat.callId()))
            .filter(seat -> seat.unanswered() > 0 || (!seat.closed() && !seat.isDone()))
            .toList();
    if (waiting.isEmpty()) return List.of();
    Map<UUID, Schedule> dates =
        schedules.listSchedules(waiting.stream().map(PanelProgress.Seat::callId).toList());
    return waiting.stream()
        .map(
            seat ->
                task(
                    seat,
                    Objects.requireNonNull(pastDeadline.get(seat.callId())),
                    dates.getOrDefault(seat.callId(), Schedule.NONE)))
        .toList();
  }

  private static Task task(PanelProgress.Seat seat, Call call, Schedule schedule) {
    Optional<Instant> due = schedule.handIn().map(PanelDate::starts);
    return seat.unanswered() > 0
        ? new Task(
            "assessment.awaiting.declare",
            call.title(),
            "/calls/" + call.id() + "/assessments/declarations",
            due,
            Optional.of(call.endsAt()))
        : new Task(
            "assessment.awaiting.assess",
            call.title(),
            "/calls/" + call.id() + "/assessments",
            due,
            Optional.of(call.endsAt()));
  }
}
