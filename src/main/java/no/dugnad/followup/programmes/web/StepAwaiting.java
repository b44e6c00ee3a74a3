package no.dugnad.followup.programmes.web;

import java.util.List;
import java.util.Optional;
import no.dugnad.followup.programmes.Programmes;
import no.dugnad.followup.programmes.Programmes.OpenStep;
import no.dugnad.platform.home.Awaiting.Task;
import no.dugnad.platform.home.AwaitingInOneLook;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** What a team has before it, by its days. */
@Component
class StepAwaiting implements AwaitingInOneLook {
  private final Programmes programmes;

  StepAwaiting(Programmes programmes) {
    this.programmes = programmes;
  }

  @Override
  public String select() {
    return programmes.selectOpen();
  }

  @Override
  public List<Task> tasks(Found found, Viewer viewer) {
    return found.list(OpenStep.class).stream().map(StepAwaiting::task).toList();
  }

  private static Task task(OpenStep open) {
    boolean own = !open.name().isEmpty();
    return new Task(
        own ? "programmes.awaiting." + open.kind() : "programmes.standard." + open.step(),
        own ? open.title() + ": " + open.name() : open.title(),
        "/projects/" + open.projectId(),
        Optional.of(open.due()));
  }
}
