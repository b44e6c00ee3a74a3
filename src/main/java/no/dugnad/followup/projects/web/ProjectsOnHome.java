package no.dugnad.followup.projects.web;

import java.util.List;
import java.util.Map;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.home.HomePart;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/** On home of whoever is in a team: their projects, until they have ended. */
@Component
class ProjectsOnHome implements HomePart {
  private static final int MOST = 5;

  private final Projects projects;
  private final ProjectRules rules;

  ProjectsOnHome(Projects projects, ProjectRules rules) {
    this.projects = projects;
    this.rules = rules;
  }

  @Override
  public List<Part> parts(Viewer viewer) {
    // Most have none, and the menu has asked for them.
    if (!rules.isInTeam(viewer)) return List.of();
    List<Project> own =
        projects.listOf(viewer.personId()).stream().filter(one -> !one.isEnded()).toList();
    return own.isEmpty()
        ? List.of()
        : List.of(
            new Part(
                "followup/projects/on-home",
                Map.of("projects", own.stream().limit(MOST).toList(), "more", own.size() > MOST)));
  }
}
