package no.dugnad.workshops.live;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.people.Awaiting;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.workshops.boards.Workshop;
import no.dugnad.workshops.boards.Workshops;
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
    if (open.isEmpty()) return List.of();
    Map<UUID, Setup> planned = setups.list(open.stream().map(Workshop::id).toList());
    return open.stream().map(workshop -> task(workshop, planned.get(workshop.id()))).toList();
  }

  private static Task task(Workshop workshop, @Nullable Setup planned) {
    return new Task(
        "live.awaiting.open",
        workshop.title(),
        "/w/" + workshop.code() + "/console",
        Optional.ofNullable(planned).map(Setup::startsAt));
  }
}
