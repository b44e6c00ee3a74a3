package no.dugnad.followup.programmes.web;

import java.util.List;
import java.util.Optional;
import no.dugnad.followup.programmes.Programmes;
import no.dugnad.platform.home.Awaiting;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** What a team has before it, by its days. */
@Component
class StepAwaiting implements Awaiting {
  private final Programmes programmes;

  StepAwaiting(Programmes programmes) {
    this.programmes = programmes;
  }

  @Override
  public List<Task> tasks(Viewer viewer) {
    return programmes.listOpenOf(viewer.personId()).stream()
        .map(
            open ->
                new Task(
                    "programmes.awaiting." + open.kind(),
                    open.title(),
                    "/projects/" + open.projectId(),
                    Optional.of(open.due())))
        .toList();
  }
}
