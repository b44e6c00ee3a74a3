package no.dugnad.workshops.live.web;

import java.util.List;
import java.util.Optional;
import no.dugnad.platform.home.Awaiting.Task;
import no.dugnad.platform.home.AwaitingInOneLook;
import no.dugnad.platform.people.Viewer;
import no.dugnad.workshops.halls.Workshops;
import org.springframework.stereotype.Component;

/** Workshops to lead: those that nobody has ended. */
@Component
class WorkshopAwaiting implements AwaitingInOneLook {
  private final Workshops workshops;

  WorkshopAwaiting(Workshops workshops) {
    this.workshops = workshops;
  }

  @Override
  public String select() {
    return workshops.selectOpen();
  }

  @Override
  public List<Task> tasks(Found found, Viewer viewer) {
    return found.list(Workshops.Open.class).stream().map(WorkshopAwaiting::task).toList();
  }

  private static Task task(Workshops.Open workshop) {
    return new Task(
        "live.awaiting.open",
        workshop.title(),
        "/w/" + workshop.code() + "/console",
        Optional.ofNullable(workshop.startsAt()));
  }
}
