package no.dugnad.followup.advisers.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.dugnad.followup.projects.FollowUpPart;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/** On a project's page which adviser sees to it, and for who may say so the way to another. */
@Component
class AdviserPart implements FollowUpPart {
  private final ProjectRules rules;

  AdviserPart(ProjectRules rules) {
    this.rules = rules;
  }

  @Override
  public List<Part> parts(Project project, boolean inside, Viewer viewer) {
    boolean assigns = rules.assign(viewer, project.id()) && !project.isEnded();
    if (!inside && !assigns) return List.of();
    Optional<String> responsible = rules.findResponsible(viewer, project.id());
    return responsible.isEmpty() && !assigns
        ? List.of()
        : List.of(
            new Part(
                "followup/advisers/of-project",
                Map.of("project", project, "responsible", responsible, "assigns", assigns)));
  }
}
