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

/** Meetings to begin, and meetings under way. */
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
    // That a meeting is under way is told to an adviser with the round.
    if (viewer.has(Role.ADVISER)) {
      return panels.listReady(viewer).stream()
          .map(call -> task(call, "recommendations.awaiting.start"))
          .toList();
    }
    if (!viewer.has(Role.ASSESSOR)) return List.of();
    Set<UUID> seats = seats(viewer);
    return recommendations.listUnderWay(viewer.organisationId()).stream()
        .filter(call -> seats.contains(call.callId()))
        .map(call -> task(call, "recommendations.awaiting.meeting"))
        .toList();
  }

  private Set<UUID> seats(Viewer viewer) {
    return panels.listSeats(viewer.personId()).stream()
        .map(PanelProgress.Seat::callId)
        .collect(Collectors.toSet());
  }

  private static Task task(PanelCall call, String kind) {
    return new Task(kind, call.title(), "/calls/" + call.callId() + "/meeting", Optional.empty());
  }
}
