package no.dugnad.followup.changes.web;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import no.dugnad.followup.changes.Changes;
import no.dugnad.followup.changes.Changes.Awaited;
import no.dugnad.followup.changes.Changes.What;
import no.dugnad.platform.home.Awaiting.Task;
import no.dugnad.platform.home.AwaitingInOneLook;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Oslo;
import org.springframework.stereotype.Component;

/**
 * Of an adviser and a decision-maker: to answer. Of the team: by when they have an answer. Of an
 * administrator: that nobody may answer.
 */
@Component
class ChangeAwaiting implements AwaitingInOneLook {
  /** As people say the end of a day: midnight reads as the next. */
  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

  private final Changes changes;

  ChangeAwaiting(Changes changes) {
    this.changes = changes;
  }

  @Override
  public String select() {
    return changes.selectAwaited();
  }

  /** Who decides in several organisations decides in the one that they act for. */
  @Override
  public List<Task> tasks(Found found, Viewer viewer) {
    return found.list(Awaited.class).stream()
        .filter(one -> one.what() != What.DECIDE || viewer.actsFor(one.organisationId()))
        .map(ChangeAwaiting::task)
        .toList();
  }

  private static Task task(Awaited one) {
    return new Task(
        switch (one.what()) {
          case DECIDE -> "changes.awaiting.decide." + one.kind();
          case WAITING -> "changes.awaiting.waiting." + one.kind();
          case NOBODY -> "changes.awaiting.nobody";
        },
        one.title(),
        one.what() == What.NOBODY ? "/people" : "/changes/" + one.changeId(),
        Optional.of(one.answerBy().atTime(LAST_MINUTE).atZone(Oslo.ZONE).toInstant()),
        Optional.of(one.proposedAt()),
        one.what() == What.WAITING);
  }
}
