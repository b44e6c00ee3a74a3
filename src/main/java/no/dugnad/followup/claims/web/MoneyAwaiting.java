package no.dugnad.followup.claims.web;

import java.util.List;
import java.util.Optional;
import no.dugnad.followup.claims.MoneyAwaited;
import no.dugnad.followup.claims.MoneyAwaited.Awaited;
import no.dugnad.platform.home.Awaiting.Task;
import no.dugnad.platform.home.AwaitingInOneLook;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** On home: the claims that somebody is to send, mend, answer and pay, and what falls due. */
@Component
class MoneyAwaiting implements AwaitingInOneLook {
  @Override
  public String select() {
    return MoneyAwaited.select();
  }

  /** The select finds of the projects only those that the viewer is in, or may follow. */
  @Override
  public List<Task> tasks(Found found, Viewer viewer) {
    return found.list(Awaited.class).stream().map(MoneyAwaiting::task).toList();
  }

  private static Task task(Awaited one) {
    return new Task(
        "claims.awaiting." + one.what(),
        one.title(),
        path(one),
        Optional.empty(),
        Optional.of(one.since()));
  }

  private static String path(Awaited one) {
    String project = "/projects/" + one.projectId();
    return switch (one.what()) {
      case DRAFT, RETURNED, SUBMITTED, TO_PAY -> project + "/claims/" + one.claimId();
      case PAYEE -> project + "/payee";
      case DUE -> "/payments?cohort=" + one.cohortId();
      case NOBODY -> project + "/adviser";
    };
  }
}
