package no.dugnad.followup.projects.web;

import java.util.List;
import java.util.Map;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.projects.Projects;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.ApplicationPart;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/** On an application that got money: the way on to its project. */
@Component
class ProjectOfApplication implements ApplicationPart {
  private final Projects projects;
  private final ProjectRules rules;

  ProjectOfApplication(Projects projects, ProjectRules rules) {
    this.projects = projects;
    this.rules = rules;
  }

  @Override
  public List<Part> parts(Application application, Viewer viewer) {
    return projects
        .findOfApplication(application.id())
        .filter(project -> rules.read(viewer, project.id()))
        .map(project -> new Part("followup/projects/of-application", Map.of("project", project)))
        .stream()
        .toList();
  }
}
