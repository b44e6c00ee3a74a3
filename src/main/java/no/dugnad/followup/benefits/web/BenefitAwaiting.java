package no.dugnad.followup.benefits.web;

import java.util.List;
import java.util.Optional;
import no.dugnad.followup.benefits.Askings;
import no.dugnad.followup.benefits.Askings.Awaited;
import no.dugnad.platform.home.Awaiting.Task;
import no.dugnad.platform.home.AwaitingInOneLook;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Oslo;
import org.springframework.stereotype.Component;

/** On home of whoever is asked, until it is answered or asked anew. */
@Component
class BenefitAwaiting implements AwaitingInOneLook {
  private final Askings askings;

  BenefitAwaiting(Askings askings) {
    this.askings = askings;
  }

  @Override
  public String select() {
    return askings.selectAwaited();
  }

  /** Of what they are asked themselves nothing is sealed. */
  @Override
  public List<Task> tasks(Found found, Viewer viewer) {
    return found.list(Awaited.class).stream().map(BenefitAwaiting::task).toList();
  }

  private static Task task(Awaited one) {
    return new Task(
        "benefits.awaiting." + one.point(),
        one.title(),
        "/projects/" + one.projectId() + "/benefits/answer",
        Optional.empty(),
        Optional.of(Oslo.instant(one.dueOn().atStartOfDay())));
  }
}
