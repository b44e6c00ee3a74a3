package no.dugnad.funding.supplements.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.dugnad.funding.supplements.Supplements;
import no.dugnad.platform.home.Awaiting;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Oslo;
import org.springframework.stereotype.Component;

/** On home: what an applicant is asked for, and what an adviser who asked has got, or not. */
@Component
class SupplementAwaiting implements Awaiting {
  private final Supplements supplements;

  SupplementAwaiting(Supplements supplements) {
    this.supplements = supplements;
  }

  @Override
  public List<Task> tasks(Viewer viewer) {
    return Stream.concat(ofApplicant(viewer), ofAdviser(viewer)).toList();
  }

  private Stream<Task> ofApplicant(Viewer viewer) {
    return supplements.listAskedOf(viewer.personId()).stream()
        .map(
            asked ->
                new Task(
                    "supplements.awaiting.asked",
                    asked.title(),
                    SupplementSheet.path(asked.applicationId()),
                    Optional.of(asked.dueOn().plusDays(1).atStartOfDay(Oslo.ZONE).toInstant())));
  }

  private Stream<Task> ofAdviser(Viewer viewer) {
    if (!viewer.has(Role.ADVISER)) return Stream.empty();
    return supplements.listUnreviewed(viewer).stream()
        .map(
            awaited ->
                new Task(
                    awaited.sent() ? "supplements.awaiting.sent" : "supplements.awaiting.lapsed",
                    awaited.title(),
                    "/applications/" + awaited.applicationId(),
                    Optional.empty()));
  }
}
