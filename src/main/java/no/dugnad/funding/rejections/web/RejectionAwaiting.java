package no.dugnad.funding.rejections.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import no.dugnad.funding.rejections.Rejections;
import no.dugnad.funding.rejections.Rejections.Waiting;
import no.dugnad.platform.home.Awaiting;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** On a decision-maker's home: the rejections that are proposed, those of a call in one line. */
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
        .collect(groupingBy(Waiting::callId, LinkedHashMap::new, toList()))
        .values()
        .stream()
        .map(ofCall -> ofCall.size() == 1 ? one(ofCall.getFirst()) : many(ofCall.getFirst()))
        .toList();
  }

  private static Task one(Waiting waiting) {
    return new Task(
        "rejections.awaiting.proposed",
        waiting.title(),
        "/applications/" + waiting.applicationId() + "/rejection",
        Optional.empty());
  }

  /** To where they are read, and decided together. */
  private static Task many(Waiting any) {
    return new Task(
        "rejections.awaiting.many",
        any.call(),
        "/calls/" + any.callId() + "/applications/rejections",
        Optional.empty());
  }
}
