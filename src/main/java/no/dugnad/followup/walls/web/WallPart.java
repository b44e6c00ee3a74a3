package no.dugnad.followup.walls.web;

import java.util.List;
import java.util.Map;
import no.dugnad.followup.projects.Cohort;
import no.dugnad.followup.projects.FollowUpPart;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.walls.Wall;
import no.dugnad.followup.walls.WallRules;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Link;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/** The way to the wall from its cohort and its projects, and what was said last. */
@Component
class WallPart implements FollowUpPart {
  private static final int LATEST = 3;

  private final Wall wall;
  private final WallRules rules;

  WallPart(Wall wall, WallRules rules) {
    this.wall = wall;
    this.rules = rules;
  }

  @Override
  public List<Link> tabs(Project project, boolean inside, Viewer viewer) {
    Cohort cohort = project.cohort();
    return cohort != null && rules.takePart(viewer, cohort.id())
        ? List.of(link(cohort))
        : List.of();
  }

  @Override
  public List<Link> tabs(Cohort cohort, boolean follows, Viewer viewer) {
    return List.of(link(cohort));
  }

  private static Link link(Cohort cohort) {
    return new Link(cohort.path() + "/wall", "walls.tab");
  }

  @Override
  public List<Part> parts(Cohort cohort, boolean follows, Viewer viewer) {
    return List.of(
        new Part(
            "followup/walls/latest",
            Map.of(
                "cohort",
                cohort,
                "talks",
                wall.listLatest(cohort.id(), LATEST, viewer),
                "viewer",
                viewer)));
  }
}
