package no.dugnad.funding.recommendations.web;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.panels.Panels;
import no.dugnad.funding.panels.Seat;
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
  private final Calls calls;

  MeetingAwaiting(Recommendations recommendations, Panels panels, Calls calls) {
    this.recommendations = recommendations;
    this.panels = panels;
    this.calls = calls;
  }

  @Override
  public List<Task> tasks(Viewer viewer) {
    boolean adviser = viewer.has(Role.ADVISER);
    if (!adviser && !viewer.has(Role.ASSESSOR)) return List.of();
    Set<UUID> underWay = new HashSet<>(recommendations.listUnderWay(viewer.organisationId()));
    if (!adviser) underWay.retainAll(seats(viewer));
    Set<UUID> ready = adviser ? Set.copyOf(panels.listReady(viewer)) : Set.of();
    if (underWay.isEmpty() && ready.isEmpty()) return List.of();
    return calls.listCalls(viewer.organisationId()).stream()
        .flatMap(
            call ->
                Stream.concat(
                    task(underWay, call, "recommendations.awaiting.meeting"),
                    task(ready, call, "recommendations.awaiting.start")))
        .toList();
  }

  private Set<UUID> seats(Viewer viewer) {
    return panels.listSeats(viewer.personId()).stream()
        .map(Seat::callId)
        .collect(Collectors.toSet());
  }

  private static Stream<Task> task(Set<UUID> wanted, Call call, String kind) {
    return wanted.contains(call.id())
        ? Stream.of(
            new Task(kind, call.title(), "/calls/" + call.id() + "/meeting", Optional.empty()))
        : Stream.empty();
  }
}
