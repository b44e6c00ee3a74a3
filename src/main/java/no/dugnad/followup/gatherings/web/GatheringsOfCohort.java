package no.dugnad.followup.gatherings.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import no.dugnad.followup.gatherings.Gatherings;
import no.dugnad.followup.gatherings.Gatherings.OfProject;
import no.dugnad.followup.projects.Cohort;
import no.dugnad.followup.projects.FollowUpPart;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Link;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/** The gatherings of a cohort, and on a project what was said of it there. */
@Component
class GatheringsOfCohort implements FollowUpPart {
  private final Gatherings gatherings;
  private final ProjectRules rules;
  private final Clock clock;

  GatheringsOfCohort(Gatherings gatherings, ProjectRules rules, Clock clock) {
    this.gatherings = gatherings;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public List<Link> tabs(Cohort cohort, boolean follows, Viewer viewer) {
    return List.of(new Link(cohort.path() + "/gatherings", "gatherings.tab"));
  }

  @Override
  public List<Part> parts(Project project, boolean inside, Viewer viewer) {
    if (!inside || project.cohort() == null) return List.of();
    boolean reads = rules.takePart(viewer, project.id()) || rules.follow(viewer, project.id());
    List<OfProject> all =
        gatherings.listOf(project.cohort().id(), project.id()).stream()
            .filter(one -> one.gathering().isFor(project))
            .toList();
    return all.isEmpty()
        ? List.of()
        : List.of(
            new Part(
                "followup/gatherings/of-project",
                Map.of(
                    "project",
                    project,
                    "gatherings",
                    all,
                    "now",
                    clock.instant(),
                    "reads",
                    reads,
                    "keeps",
                    rules.keep(viewer, project.id()))));
  }
}
