package no.dugnad.funding.appeals.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.dugnad.funding.appeals.Appeal;
import no.dugnad.funding.appeals.AppealRules;
import no.dugnad.funding.appeals.Appeals;
import no.dugnad.platform.home.Awaiting;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/**
 * Appeals to prepare, then to decide or to send on, and to follow for the adviser; what they have
 * had taken in again; and to name the body that they may have to go on to, while an open one has
 * none.
 */
@Component
class AppealAwaiting implements Awaiting {
  private final Appeals appeals;
  private final AppealRules rules;

  AppealAwaiting(Appeals appeals, AppealRules rules) {
    this.appeals = appeals;
    this.rules = rules;
  }

  @Override
  public List<Task> tasks(Viewer viewer) {
    if (!viewer.has(Role.DECISION_MAKER) && !rules.nameBody(viewer)) return List.of();
    List<Appeals.Waiting> waiting = appeals.listWaiting(viewer);
    return Stream.concat(naming(waiting, viewer).stream(), handling(waiting, viewer)).toList();
  }

  private Optional<Task> naming(List<Appeals.Waiting> waiting, Viewer viewer) {
    return rules.nameBody(viewer)
            && waiting.stream().anyMatch(appeal -> !appeal.readmitted() && isOpen(appeal))
            && appeals.findBody(viewer.organisationId()).isEmpty()
        ? Optional.of(
            new Task(
                "appeals.awaiting.nameBody",
                viewer.membership().organisation(),
                "/appeal-body",
                Optional.empty()))
        : Optional.empty();
  }

  private static boolean isOpen(Appeals.Waiting waiting) {
    return waiting.with() == Appeal.With.ADVISER || waiting.with() == Appeal.With.DECISION_MAKER;
  }

  private static Stream<Task> handling(List<Appeals.Waiting> waiting, Viewer viewer) {
    return waiting.stream()
        .flatMap(
            appeal ->
                key(appeal, viewer)
                    .map(
                        key ->
                            new Task(
                                key,
                                appeal.title(),
                                "/applications/" + appeal.applicationId(),
                                Optional.empty()))
                    .stream());
  }

  /** Nothing of it waits for who only names the body. */
  private static Optional<String> key(Appeals.Waiting waiting, Viewer viewer) {
    boolean decides = viewer.has(Role.DECISION_MAKER);
    boolean advises = viewer.has(Role.ADVISER);
    return switch (waiting.with()) {
      case BODY -> decides || advises ? Optional.of("appeals.awaiting.body") : Optional.empty();
      case SENDER -> {
        if (advises) yield Optional.of("appeals.awaiting.send");
        yield decides ? Optional.of("appeals.awaiting.follow") : Optional.empty();
      }
      case ADVISER -> {
        String key = waiting.readmitted() ? "recommend" : "prepare";
        yield advises ? Optional.of("appeals.awaiting." + key) : Optional.empty();
      }
      case DECISION_MAKER -> {
        if (decides)
          yield Optional.of("appeals.awaiting." + (waiting.readmitted() ? "readmitted" : "decide"));
        yield advises && !waiting.readmitted()
            ? Optional.of("appeals.awaiting.follow")
            : Optional.empty();
      }
      case NOBODY -> throw new IllegalStateException(waiting.toString());
    };
  }
}
