package no.dugnad.funding.decisions.web;

import java.util.List;
import java.util.Optional;
import no.dugnad.funding.decisions.Decisions;
import no.dugnad.platform.home.Awaiting;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Oslo;
import org.springframework.stereotype.Component;

/** Calls to decide. */
@Component
class DecisionAwaiting implements Awaiting {
  private final Decisions decisions;

  DecisionAwaiting(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public List<Task> tasks(Viewer viewer) {
    if (!viewer.has(Role.DECISION_MAKER)) return List.of();
    return decisions.listWaiting(viewer).stream()
        .filter(waiting -> waiting.undecided() > 0 && !waiting.assessed())
        .map(DecisionAwaiting::task)
        .toList();
  }

  private static Task task(Decisions.Waiting waiting) {
    return new Task(
        "decisions.awaiting.decide",
        waiting.title(),
        "/calls/" + waiting.callId() + "/decision",
        Optional.of(Oslo.instant(waiting.answerBy().atTime(23, 59))));
  }
}
