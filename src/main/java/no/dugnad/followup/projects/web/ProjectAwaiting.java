package no.dugnad.followup.projects.web;

import java.util.List;
import java.util.Optional;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.Project.Owner;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.home.Awaiting;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Of the unit's manager, and of the advisers: to find an owner for a project that has none. */
@Component
class ProjectAwaiting implements Awaiting {
  private final Projects projects;

  ProjectAwaiting(Projects projects) {
    this.projects = projects;
  }

  @Override
  public List<Task> tasks(Viewer viewer) {
    return projects.listVacant(viewer).stream().map(ProjectAwaiting::task).toList();
  }

  private static Task task(Project project) {
    return new Task(
        "projects.awaiting.vacant",
        project.title(),
        project.path() + "/handover",
        Optional.empty(),
        project.owner() instanceof Owner.Vacant(var since) ? Optional.of(since) : Optional.empty());
  }
}
