package no.dugnad.funding.appeals.web;

import java.util.List;
import java.util.Optional;
import no.dugnad.funding.appeals.Appeals;
import no.dugnad.platform.home.Awaiting;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Appeals to decide, and to follow for the adviser. */
@Component
class AppealAwaiting implements Awaiting {
  private final Appeals appeals;

  AppealAwaiting(Appeals appeals) {
    this.appeals = appeals;
  }

  @Override
  public List<Task> tasks(Viewer viewer) {
    boolean decides = viewer.has(Role.DECISION_MAKER);
    if (!decides && !viewer.has(Role.ADVISER)) return List.of();
    return appeals.listWaiting(viewer).stream()
        .map(
            waiting ->
                new Task(
                    key(waiting, decides),
                    waiting.title(),
                    "/applications/" + waiting.applicationId(),
                    Optional.empty()))
        .toList();
  }

  private static String key(Appeals.Waiting waiting, boolean decides) {
    return switch (waiting.with()) {
      case BODY -> "appeals.awaiting.body";
      case ADVISER -> decides ? "appeals.awaiting.decide" : "appeals.awaiting.prepare";
      case DECISION_MAKER -> decides ? "appeals.awaiting.decide" : "appeals.awaiting.follow";
      case NOBODY -> throw new IllegalStateException(waiting.toString());
    };
  }
}
