package no.dugnad.funding.recommendations.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    boolean adviser = viewer.has(Role.ADVISER);
    if (!adviser && !viewer.has(Role.ASSESSOR)) return List.of();
    Stream<PanelCall> underWay = recommendations.listUnderWay(viewer.organisationId()).stream();
    if (adviser) {
      return Stream.concat(
              underWay.map(call -> task(call, "recommendations.awaiting.meeting")),
              panels.listReady(viewer).stream()
                  .map(call -> task(call, "recommendations.awaiting.start")))
          .toList();
    }
    Set<UUID> seats = seats(viewer);
    return underWay
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
