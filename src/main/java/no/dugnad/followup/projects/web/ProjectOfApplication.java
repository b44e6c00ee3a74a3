package no.dugnad.followup.projects.web;

import java.util.List;
import java.util.Map;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.ApplicationPart;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/** On an application that got money: the way on to its project, for its team and their manager. */
@Component
class ProjectOfApplication implements ApplicationPart {
  private final ProjectRules rules;

  ProjectOfApplication(ProjectRules rules) {
    this.rules = rules;
  }

  @Override
  public List<Part> parts(Application application, Viewer viewer) {
    // They come to it by the call; the page has queries enough.
    if (viewer.has(Role.ADVISER) || viewer.has(Role.DECISION_MAKER)) return List.of();
    return rules.findReadable(application.id(), viewer).stream()
        .map(project -> new Part("followup/projects/of-application", Map.of("project", project)))
        .toList();
  }
}
