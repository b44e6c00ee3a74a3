package no.dugnad.followup.advisers.web;

import java.util.List;
import java.util.Map;
import no.dugnad.followup.advisers.Advisers;
import no.dugnad.followup.projects.FollowUpPart;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/** On a project's page which adviser sees to it, and for who may say so the way to another. */
@Component
class AdviserPart implements FollowUpPart {
  private final Advisers advisers;
  private final ProjectRules rules;

  AdviserPart(Advisers advisers, ProjectRules rules) {
    this.advisers = advisers;
    this.rules = rules;
  }

  @Override
  public List<Part> parts(Project project, boolean inside, Viewer viewer) {
    boolean assigns = rules.assign(viewer, project.id()) && !project.isEnded();
    if (!inside && !assigns) return List.of();
    var responsible = advisers.find(project).filter(one -> one.acting());
    return responsible.isEmpty() && !assigns
        ? List.of()
        : List.of(
            new Part(
                "followup/advisers/of-project",
                Map.of("project", project, "responsible", responsible, "assigns", assigns)));
  }
}
