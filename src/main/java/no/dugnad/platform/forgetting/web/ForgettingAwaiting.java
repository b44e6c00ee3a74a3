package no.dugnad.platform.forgetting.web;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import no.dugnad.platform.forgetting.Forgettings;
import no.dugnad.platform.forgetting.Forgettings.Awaited;
import no.dugnad.platform.home.Awaiting.Task;
import no.dugnad.platform.home.AwaitingInOneLook;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Oslo;
import org.springframework.stereotype.Component;

/** Of an administrator: to answer who has asked to be forgotten, within the month. */
@Component
class ForgettingAwaiting implements AwaitingInOneLook {
  /** As people say the end of a day: midnight reads as the next. */
  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

  private final Forgettings forgettings;

  ForgettingAwaiting(Forgettings forgettings) {
    this.forgettings = forgettings;
  }

  @Override
  public String select() {
    return forgettings.selectAwaited();
  }

  @Override
  public List<Task> tasks(Found found, Viewer viewer) {
    return found.list(Awaited.class).stream()
        .map(
            one ->
                new Task(
                    "forgetting.awaiting.asked",
                    one.name(),
                    "/people/forgetting/" + one.id(),
                    Optional.of(one.answerBy().atTime(LAST_MINUTE).atZone(Oslo.ZONE).toInstant()),
                    Optional.of(one.askedAt())))
        .toList();
  }
}
