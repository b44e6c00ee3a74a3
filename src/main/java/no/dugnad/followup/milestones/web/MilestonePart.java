package no.dugnad.followup.milestones.web;

import java.util.List;
import java.util.Map;
import no.dugnad.followup.milestones.Milestone;
import no.dugnad.followup.milestones.Milestones;
import no.dugnad.followup.projects.FollowUpPart;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/** On a project's page: what it wants to have reached, and for its team the way to say so. */
@Component
class MilestonePart implements FollowUpPart {
  private final Milestones milestones;
  private final ProjectRules rules;

  MilestonePart(Milestones milestones, ProjectRules rules) {
    this.milestones = milestones;
    this.rules = rules;
  }

  @Override
  public List<Part> parts(Project project, boolean inside, Viewer viewer) {
    if (project.cohort() == null) return List.of();
    List<Milestone> all = milestones.list(project.id());
    boolean keeps = rules.takePart(viewer, project.id()) && !project.isEnded();
    return all.isEmpty() && !keeps
        ? List.of()
        : List.of(
            new Part(
                "followup/milestones/of-project",
                Map.of("project", project, "milestones", all, "keeps", keeps)));
  }
}
