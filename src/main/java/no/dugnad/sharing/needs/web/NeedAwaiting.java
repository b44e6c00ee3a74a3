package no.dugnad.sharing.needs.web;

import java.util.List;
import java.util.Optional;
import no.dugnad.platform.home.Awaiting.Task;
import no.dugnad.platform.home.AwaitingInOneLook;
import no.dugnad.platform.people.Viewer;
import no.dugnad.sharing.needs.Needs;
import no.dugnad.sharing.needs.Needs.Awaited;
import org.springframework.stereotype.Component;

/** Of the advisers: to answer what somebody needs. */
@Component
class NeedAwaiting implements AwaitingInOneLook {
  private final Needs needs;

  NeedAwaiting(Needs needs) {
    this.needs = needs;
  }

  @Override
  public String select() {
    return needs.selectAwaited();
  }

  @Override
  public List<Task> tasks(Found found, Viewer viewer) {
    return found.list(Awaited.class).stream()
        .map(
            one ->
                new Task(
                    "needs.awaiting",
                    one.title(),
                    "/our-needs",
                    Optional.empty(),
                    Optional.of(one.since())))
        .toList();
  }
}
