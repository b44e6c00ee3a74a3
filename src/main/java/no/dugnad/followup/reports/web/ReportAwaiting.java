package no.dugnad.followup.reports.web;

import java.util.List;
import java.util.Optional;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.reports.ReportsAwaited;
import no.dugnad.followup.reports.ReportsAwaited.Awaited;
import no.dugnad.platform.home.Awaiting.Task;
import no.dugnad.platform.home.AwaitingInOneLook;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** On home: what the owner is to write, and what those who follow are to answer. */
@Component
class ReportAwaiting implements AwaitingInOneLook {
  private final ProjectRules rules;

  ReportAwaiting(ProjectRules rules) {
    this.rules = rules;
  }

  @Override
  public String select() {
    return ReportsAwaited.select();
  }

  @Override
  public List<Task> tasks(Found found, Viewer viewer) {
    return rules
        .unsealed(viewer, found.list(Awaited.class), Awaited::isOwn, Awaited::applicationId)
        .stream()
        .map(ReportAwaiting::task)
        .toList();
  }

  private static Task task(Awaited one) {
    String key = "reports.awaiting." + one.what();
    return one.kind() == null
        ? new Task(
            key,
            one.title(),
            "/cohorts/" + one.cohortId() + "/checks#card-" + one.projectId(),
            Optional.empty(),
            Optional.of(one.since()))
        : new Task(
            key + "." + one.kind(),
            one.title(),
            one.kind().path(one.projectId()),
            Optional.empty(),
            Optional.of(one.since()));
  }
}
