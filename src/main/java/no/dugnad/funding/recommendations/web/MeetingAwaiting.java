package no.dugnad.funding.recommendations.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.funding.panels.PanelCall;
import no.dugnad.funding.panels.PanelProgress;
import no.dugnad.funding.panels.Panels;
import no.dugnad.funding.recommendations.Recommendations;
import no.dugnad.platform.home.Awaiting;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Meetings under way, to those who meet. */
@Component
class MeetingAwaiting implements Awaiting {
  private final Recommendations recommendations;
  private final Panels panels;

  MeetingAwaiting(Recommendations recommendations, Panels panels) {
    this.recommendations = recommendations;
    this.panels = panels;
  }

  @Override
  public List<Task> tasks(Viewer viewer) {
    // An adviser is told with the round.
    if (viewer.has(Role.ADVISER) || !viewer.has(Role.ASSESSOR)) return List.of();
    Set<UUID> seats = seats(viewer);
    return recommendations.listUnderWay(viewer.organisationId()).stream()
        .filter(call -> seats.contains(call.callId()))
        .map(MeetingAwaiting::task)
        .toList();
  }

  private Set<UUID> seats(Viewer viewer) {
    return panels.listSeats(viewer.personId()).stream()
        .map(PanelProgress.Seat::callId)
        .collect(Collectors.toSet());
  }

  private static Task task(PanelCall call) {
    return new Task(
        "recommendations.awaiting.meeting",
        call.title(),
        "/calls/" + call.callId() + "/meeting",
        Optional.empty());
  }
}
