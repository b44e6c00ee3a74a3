package no.dugnad.funding.endorsements.web;

import java.util.List;
import java.util.Optional;
import no.dugnad.funding.applications.OwnApplication;
import no.dugnad.funding.endorsements.Endorsements;
import no.dugnad.platform.home.Awaiting.Task;
import no.dugnad.platform.home.AwaitingInOneLook;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** On home: the applications that a manager is asked to stand behind. */
@Component
class AwaitingEndorsements implements AwaitingInOneLook {
  private final Endorsements endorsements;

  AwaitingEndorsements(Endorsements endorsements) {
    this.endorsements = endorsements;
  }

  @Override
  public String select() {
    return endorsements.selectAsked();
  }

  /** What they need to know of the applications is read for those alone who are asked. */
  @Override
  public List<Task> tasks(Found found, Viewer viewer) {
    return endorsements.listAwaited(viewer.personId()).stream()
        .map(AwaitingEndorsements::task)
        .toList();
  }

  private static Task task(OwnApplication own) {
    return new Task(
        "endorsements.awaiting",
        own.shownTitle(),
        "/applications/" + own.application().id() + "/endorsement",
        own.open() ? Optional.of(own.deadline()) : Optional.empty());
  }
}
