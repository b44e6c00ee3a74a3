package no.dugnad.followup.projects.web;

import java.util.List;
import java.util.Optional;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.Project.Owner;
import no.dugnad.followup.projects.ProjectStatus;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.home.Awaiting;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/**
 * Of the unit's manager, and of the advisers: to find an owner for a project that has none. Of the
 * advisers: to thank for one that was given up.
 */
@Component
class ProjectAwaiting implements Awaiting {
  private final Projects projects;

  ProjectAwaiting(Projects projects) {
    this.projects = projects;
  }

  @Override
  public List<Task> tasks(Viewer viewer) {
    return projects.listAwaited(viewer).stream().map(ProjectAwaiting::task).toList();
  }

  private static Task task(Project project) {
    if (project.status() instanceof ProjectStatus.Ended ended)
      return new Task(
          "projects.awaiting.thank",
          project.title(),
          project.path() + "/outcome",
          Optional.empty(),
          Optional.of(ended.at()));
    return new Task(
        "projects.awaiting.vacant",
        project.title(),
        project.path() + "/handover",
        Optional.empty(),
        project.owner() instanceof Owner.Vacant(var since) ? Optional.of(since) : Optional.empty());
  }
}
