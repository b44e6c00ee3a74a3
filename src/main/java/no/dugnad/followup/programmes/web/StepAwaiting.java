package no.dugnad.followup.programmes.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.programmes.ProgrammeStep;
import no.dugnad.followup.programmes.Programmes;
import no.dugnad.followup.programmes.Programmes.StepBefore;
import no.dugnad.platform.home.Awaiting.Task;
import no.dugnad.platform.home.AwaitingInOneLook;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** What a team has before it, by its days, where it is done. */
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
    List<StepBefore> open = found.list(StepBefore.class);
    Map<UUID, String> places = programmes.places(open);
    return open.stream().map(one -> task(one, places.getOrDefault(one.id(), one.path()))).toList();
  }

  private static Task task(StepBefore one, String path) {
    ProgrammeStep step = one.step();
    return step.isNamed()
        ? task("programmes.awaiting." + step.kind(), one.title() + ": " + step.name(), path, one)
        : task("programmes.standard." + step.key(), one.title(), path, one);
  }

  private static Task task(String kind, String title, String path, StepBefore one) {
    return new Task(kind, title, path, Optional.of(one.due()));
  }
}
