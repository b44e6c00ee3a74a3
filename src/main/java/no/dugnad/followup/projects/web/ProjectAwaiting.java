package no.dugnad.followup.projects.web;

import java.util.List;
import java.util.Optional;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.projects.Projects;
import no.dugnad.followup.projects.Projects.Awaited;
import no.dugnad.platform.home.Awaiting.Task;
import no.dugnad.platform.home.AwaitingInOneLook;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/**
 * Of the unit's manager, and of the advisers: to find an owner for a project that has none. Of the
 * advisers: to thank for one that was given up.
 */
@Component
class ProjectAwaiting implements AwaitingInOneLook {
  private final Projects projects;
  private final ProjectRules rules;

  ProjectAwaiting(Projects projects, ProjectRules rules) {
    this.projects = projects;
    this.rules = rules;
  }

  @Override
  public String select() {
    return projects.selectAwaited();
  }

  @Override
  public List<Task> tasks(Found found, Viewer viewer) {
    return rules
        .unsealed(viewer, found.list(Awaited.class), Awaited::own, Awaited::applicationId)
        .stream()
        .map(ProjectAwaiting::task)
        .toList();
  }

  private static Task task(Awaited one) {
    String path = "/projects/" + one.projectId();
    return switch (one.what()) {
      case VACANT -> task("projects.awaiting.vacant", one, path + "/handover");
      case THANK -> task("projects.awaiting.thank", one, path + "/outcome");
    };
  }

  private static Task task(String kind, Awaited one, String path) {
    return new Task(kind, one.title(), path, Optional.empty(), Optional.of(one.since()));
  }
}
