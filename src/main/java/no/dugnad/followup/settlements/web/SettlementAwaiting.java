package no.dugnad.followup.settlements.web;

import java.util.List;
import java.util.Optional;
import no.dugnad.followup.settlements.Settlement;
import no.dugnad.followup.settlements.Settlements;
import no.dugnad.followup.settlements.Settlements.Awaited;
import no.dugnad.platform.home.Awaiting.Task;
import no.dugnad.platform.home.AwaitingInOneLook;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/**
 * Of an adviser: to register what comes back, to set it free again, and to pay or release what is
 * left. Of an administrator: that nobody may.
 */
@Component
class SettlementAwaiting implements AwaitingInOneLook {
  private final Settlements settlements;

  SettlementAwaiting(Settlements settlements) {
    this.settlements = settlements;
  }

  @Override
  public String select() {
    return settlements.selectAwaited();
  }

  @Override
  public List<Task> tasks(Found found, Viewer viewer) {
    return found.list(Awaited.class).stream().map(SettlementAwaiting::task).toList();
  }

  private static Task task(Awaited one) {
    return new Task(
        one.nobody() ? "settlements.awaiting.nobody" : "settlements.awaiting." + one.what(),
        one.title(),
        one.nobody() ? "/people" : Settlement.path(one.projectId()),
        Optional.empty(),
        Optional.of(one.since()));
  }
}
