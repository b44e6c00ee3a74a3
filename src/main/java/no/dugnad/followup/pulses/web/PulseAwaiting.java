package no.dugnad.followup.pulses.web;

import java.util.List;
import java.util.Optional;
import no.dugnad.followup.pulses.Pulse;
import no.dugnad.followup.pulses.Pulses;
import no.dugnad.followup.pulses.Pulses.Awaited;
import no.dugnad.platform.home.Awaiting.Task;
import no.dugnad.platform.home.AwaitingInOneLook;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Of who is asked by name: an answer. Of the advisers: to read what came of it. */
@Component
class PulseAwaiting implements AwaitingInOneLook {
  private final Pulses pulses;

  PulseAwaiting(Pulses pulses) {
    this.pulses = pulses;
  }

  @Override
  public String select() {
    return pulses.selectAwaited();
  }

  @Override
  public List<Task> tasks(Found found, Viewer viewer) {
    return found.list(Awaited.class).stream().map(PulseAwaiting::task).toList();
  }

  private static Task task(Awaited one) {
    String path = Pulse.path(one.id());
    return switch (one.what()) {
      case ANSWER ->
          new Task(
              "pulses.awaiting.answer", one.title(), path + "/answer", Optional.of(one.closesAt()));
      case READ ->
          new Task(
              "pulses.awaiting.read",
              one.title(),
              path,
              Optional.empty(),
              Optional.of(one.closesAt()));
    };
  }
}
