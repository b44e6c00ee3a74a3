package no.dugnad.followup.reports.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.reports.ReportsAwaited;
import no.dugnad.followup.reports.ReportsAwaited.Awaited;
import no.dugnad.followup.reports.ReportsAwaited.What;
import no.dugnad.platform.home.Awaiting.Task;
import no.dugnad.platform.home.AwaitingInOneLook;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/**
 * On home: what the owner is to write and has an answer to, what those who follow are to answer and
 * wait for, and what an administrator is to find somebody for.
 */
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
    return new Task(
        one.kind() == null || one.what() == What.NOBODY ? key : key + "." + one.kind(),
        one.title(),
        path(one),
        Optional.empty(),
        Optional.of(one.since()),
        one.isByOthers());
  }

  private static String path(Awaited one) {
    return switch (one.what()) {
      case DRAFT, CHANGES_ASKED, CHANGED_BY_TEAM, SUBMITTED, APPROVED ->
          Objects.requireNonNull(one.kind()).path(one.projectId());
      case UNIT_ASKS -> "/projects/" + one.projectId();
      case HELP_ASKED -> "/cohorts/" + one.cohortId() + "/checks#card-" + one.projectId();
      case ANSWERED -> "/projects/" + one.projectId() + "/check";
      case NOBODY -> "/projects/" + one.projectId() + "/adviser";
      case OUTCOME -> "/projects/" + one.projectId() + "/outcome";
    };
  }
}
