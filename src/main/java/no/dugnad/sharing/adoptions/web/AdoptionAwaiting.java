package no.dugnad.sharing.adoptions.web;

import java.util.List;
import java.util.Optional;
import no.dugnad.platform.home.Awaiting.Task;
import no.dugnad.platform.home.AwaitingInOneLook;
import no.dugnad.platform.people.Viewer;
import no.dugnad.sharing.adoptions.ProjectAdoptions;
import no.dugnad.sharing.adoptions.ProjectAdoptions.Awaited;
import org.springframework.stereotype.Component;

/** Of whoever has a project: to say whether what somebody states of it is so. */
@Component
class AdoptionAwaiting implements AwaitingInOneLook {
  private final ProjectAdoptions adoptions;

  AdoptionAwaiting(ProjectAdoptions adoptions) {
    this.adoptions = adoptions;
  }

  @Override
  public String select() {
    return adoptions.selectAwaited();
  }

  @Override
  public List<Task> tasks(Found found, Viewer viewer) {
    return found.list(Awaited.class).stream().map(AdoptionAwaiting::task).toList();
  }

  private static Task task(Awaited one) {
    return new Task(
        "adoptions.awaiting",
        one.title(),
        "/projects/" + one.projectId() + "/adoptions/" + one.id(),
        Optional.empty(),
        Optional.of(one.since()));
  }
}
