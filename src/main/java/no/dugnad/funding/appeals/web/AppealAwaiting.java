package no.dugnad.funding.appeals.web;

import java.util.List;
import java.util.Optional;
import no.dugnad.funding.appeals.Appeals;
import no.dugnad.platform.home.Awaiting;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Appeals to decide, and to follow for the adviser; what they have had taken in again. */
@Component
class AppealAwaiting implements Awaiting {
  private final Appeals appeals;

  AppealAwaiting(Appeals appeals) {
    this.appeals = appeals;
  }

  @Override
  public List<Task> tasks(Viewer viewer) {
    if (!viewer.has(Role.DECISION_MAKER) && !viewer.has(Role.ADVISER)) return List.of();
    return appeals.listWaiting(viewer).stream()
        .flatMap(
            waiting ->
                key(waiting, viewer).stream()
                    .map(
                        key ->
                            new Task(
                                key,
                                waiting.title(),
                                "/applications/" + waiting.applicationId(),
                                Optional.empty())))
        .toList();
  }

  /** Empty where it waits for somebody else. */
  private static Optional<String> key(Appeals.Waiting waiting, Viewer viewer) {
    boolean decides = viewer.has(Role.DECISION_MAKER);
    return switch (waiting.with()) {
      case BODY -> Optional.of("appeals.awaiting.body");
      case ADVISER ->
          waiting.readmitted()
              ? Optional.of("appeals.awaiting.recommend").filter(_ -> viewer.has(Role.ADVISER))
              : Optional.of(decides ? "appeals.awaiting.decide" : "appeals.awaiting.prepare");
      case DECISION_MAKER ->
          waiting.readmitted()
              ? Optional.of("appeals.awaiting.readmitted").filter(_ -> decides)
              : Optional.of(decides ? "appeals.awaiting.decide" : "appeals.awaiting.follow");
      case NOBODY -> throw new IllegalStateException(waiting.toString());
    };
  }
}
