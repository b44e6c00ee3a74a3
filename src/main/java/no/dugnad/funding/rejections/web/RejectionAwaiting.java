package no.dugnad.funding.rejections.web;

import java.util.List;
import java.util.Optional;
import no.dugnad.funding.rejections.Rejections;
import no.dugnad.platform.home.Awaiting;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** On a decision-maker's home: the rejections that are proposed. */
@Component
class RejectionAwaiting implements Awaiting {
  private final Rejections rejections;

  RejectionAwaiting(Rejections rejections) {
    this.rejections = rejections;
  }

  @Override
  public List<Task> tasks(Viewer viewer) {
    if (!viewer.has(Role.DECISION_MAKER)) return List.of();
    return rejections.listProposed(viewer).stream()
        .map(
            waiting ->
                new Task(
                    "rejections.awaiting.proposed",
                    waiting.title(),
                    "/applications/" + waiting.applicationId() + "/rejection",
                    Optional.empty()))
        .toList();
  }
}
