package no.dugnad.followup.gatherings;

import java.util.UUID;
import java.util.function.Predicate;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Who may do what with a gathering. */
@Component
class GatheringRules {
  private final Gatherings gatherings;
  private final Guests guests;
  private final Projects projects;
  private final ProjectRules rules;

  GatheringRules(Gatherings gatherings, Guests guests, Projects projects, ProjectRules rules) {
    this.gatherings = gatherings;
    this.guests = guests;
    this.projects = projects;
    this.rules = rules;
  }

  /** The advisers who follow its cohort. */
  public boolean keep(Viewer viewer, UUID id) {
    return isOne(id, one -> rules.followCohort(viewer, one.cohortId()));
  }

  /** Those, and the cohort's teams, who know of no draft. */
  public boolean read(Viewer viewer, UUID id) {
    return isOne(
        id,
        one ->
            one.isDraft()
                ? rules.followCohort(viewer, one.cohortId())
                : rules.readCohort(viewer, one.cohortId()));
  }

  /** Of those, who is asked to come. */
  public boolean answer(Viewer viewer, UUID id) {
    return read(viewer, id)
        && isOne(id, one -> !one.isDraft())
        && guests.findReply(id, viewer.personId()).isPresent();
  }

  /** The project's owner, or an adviser who follows it, writes what was said of it there. */
  public boolean minute(Viewer viewer, UUID id, UUID projectId) {
    return rules.keep(viewer, projectId) && isOne(id, one -> !one.isDraft() && has(one, projectId));
  }

  private boolean has(Gathering gathering, UUID projectId) {
    Project project = projects.getProject(projectId);
    return project.cohort() != null && project.cohort().id().equals(gathering.cohortId());
  }

  private boolean isOne(UUID id, Predicate<Gathering> predicate) {
    return gatherings.find(id).filter(predicate).isPresent();
  }
}
