package no.dugnad.funding.assessment.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.panels.PanelProgress;
import no.dugnad.funding.panels.Panels;
import no.dugnad.platform.home.Awaiting;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** What a panel asks of its members. */
@Component
class AssessmentAwaiting implements Awaiting {
  private final Calls calls;
  private final Panels panels;
  private final Clock clock;

  AssessmentAwaiting(Calls calls, Panels panels, Clock clock) {
    this.calls = calls;
    this.panels = panels;
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
    var tasks = new ArrayList<Task>();
    for (PanelProgress.Seat seat : panels.listSeats(viewer.personId())) {
      Call call = pastDeadline.get(seat.callId());
      boolean waits = seat.unanswered() > 0 || (!seat.closed() && !seat.isDone());
      if (call != null && waits) tasks.add(task(seat, call));
    }
    return tasks;
  }

  private static Task task(PanelProgress.Seat seat, Call call) {
    return seat.unanswered() > 0
        ? new Task(
            "assessment.awaiting.declare",
            call.title(),
            "/calls/" + call.id() + "/assessments/declarations",
            Optional.empty(),
            Optional.of(call.deadline()))
        : new Task(
            "assessment.awaiting.assess",
            call.title(),
            "/calls/" + call.id() + "/assessments",
            Optional.empty(),
            Optional.of(call.deadline()));
  }
}
