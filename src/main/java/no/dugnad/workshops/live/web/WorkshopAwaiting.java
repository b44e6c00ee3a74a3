package no.dugnad.workshops.live.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.home.Awaiting;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.workshops.halls.Setup;
import no.dugnad.workshops.halls.Setups;
import no.dugnad.workshops.halls.Workshop;
import no.dugnad.workshops.halls.Workshops;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Workshops to lead: those that nobody has ended. */
@Component
class WorkshopAwaiting implements Awaiting {
  private final Workshops workshops;
  private final Setups setups;

  WorkshopAwaiting(Workshops workshops, Setups setups) {
    this.workshops = workshops;
    this.setups = setups;
  }

  @Override
  public List<Task> tasks(Viewer viewer) {
    if (!viewer.has(Role.ADVISER)) return List.of();
    List<Workshop> open = workshops.listOpen(viewer.organisationId());
    Map<UUID, Setup> known = setups.list(open.stream().map(Workshop::id).toList());
    return open.stream()
        .map(
            workshop ->
                new Task(
                    "live.awaiting.open",
                    workshop.title(),
                    "/w/" + workshop.code() + "/console",
                    startsAt(known.get(workshop.id()))))
        .toList();
  }

  private static Optional<Instant> startsAt(@Nullable Setup setup) {
    return Optional.ofNullable(setup).map(Setup::startsAt);
  }
}
