package no.dugnad.followup.guidance.web;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import no.dugnad.followup.guidance.Guidance;
import no.dugnad.followup.guidance.Guidance.Awaited;
import no.dugnad.followup.guidance.Guidance.What;
import no.dugnad.followup.guidance.GuidanceRequest;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.platform.home.Awaiting.Task;
import no.dugnad.platform.home.AwaitingInOneLook;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Oslo;
import org.springframework.stereotype.Component;

/**
 * Of an adviser: to answer. Of who asked, or the team they have left: by when they hear, and that
 * they have an answer. Of an administrator: that somebody else is to answer.
 */
@Component
class GuidanceAwaiting implements AwaitingInOneLook {
  /** As people say the end of a day: midnight reads as the next. */
  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

  private final Guidance guidance;
  private final ProjectRules rules;

  GuidanceAwaiting(Guidance guidance, ProjectRules rules) {
    this.guidance = guidance;
    this.rules = rules;
  }

  @Override
  public String select() {
    return guidance.selectAwaited();
  }

  @Override
  public List<Task> tasks(Found found, Viewer viewer) {
    return rules
        .unsealed(
            viewer,
            found.list(Awaited.class),
            one -> one.what() != What.ASKED && one.what() != What.NOBODY,
            Awaited::applicationId)
        .stream()
        .map(GuidanceAwaiting::task)
        .toList();
  }

  private static Task task(Awaited one) {
    String kind =
        switch (one.what()) {
          case WAITING -> "waiting";
          case TEAM_WAITS -> "teamWaits";
          case ANSWERED -> "answered";
          case ASKED -> "asked";
          case NOBODY -> "nobody";
        };
    return new Task(
        "guidance.awaiting." + kind,
        one.title(),
        one.what() == What.NOBODY ? "/people" : GuidanceRequest.path(one.applicationId()),
        one.what() == What.ANSWERED
            ? Optional.empty()
            : Optional.of(one.promisedOn().atTime(LAST_MINUTE).atZone(Oslo.ZONE).toInstant()),
        Optional.of(one.since()),
        one.what() == What.WAITING || one.what() == What.TEAM_WAITS);
  }
}
