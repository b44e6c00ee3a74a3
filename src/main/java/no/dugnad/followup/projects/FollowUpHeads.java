package no.dugnad.followup.projects;

import java.util.List;
import java.util.stream.Stream;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Link;
import no.dugnad.platform.ui.Slots;
import org.springframework.stereotype.Component;

/** Makes the heads of the pages, with the tabs that the rooms hang there for this viewer. */
@Component
public class FollowUpHeads {
  private final List<FollowUpPart> rooms;
  private final ProjectRules rules;

  FollowUpHeads(Slots slots, ProjectRules rules) {
    this.rooms = slots.in(FollowUpPart.class);
    this.rules = rules;
  }

  public FollowUpHead.OfProject head(Project project, Viewer viewer) {
    boolean inside = rules.readInside(viewer, project.id());
    boolean follows = rules.follow(viewer, project.id());
    return new FollowUpHead.OfProject(
        project,
        Stream.concat(
                Stream.of(new Link(project.path(), "projects.tab")),
                rooms.stream().flatMap(r -> r.tabs(project, inside, viewer).stream()))
            .toList(),
        inside,
        follows,
        follows || (!inside && viewer.has(Role.ADMINISTRATOR, project.organisationId())));
  }

  public FollowUpHead.OfCohort head(Cohort cohort, Viewer viewer) {
    boolean follows = rules.follows(viewer, cohort);
    boolean reads = rules.readCohort(viewer, cohort.id());
    return new FollowUpHead.OfCohort(
        cohort,
        Stream.concat(
                Stream.of(new Link(cohort.path(), "projects.cohort.tab")),
                rooms.stream()
                    .filter(_ -> reads)
                    .flatMap(r -> r.tabs(cohort, follows, viewer).stream()))
            .toList(),
        follows,
        follows || viewer.has(Role.ADMINISTRATOR, cohort.organisationId()));
  }
}
