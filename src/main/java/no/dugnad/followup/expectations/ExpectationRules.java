package no.dugnad.followup.expectations;

import java.util.UUID;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Who reads what project and unit expect of each other, and who says so. */
@Component
class ExpectationRules {
  private final ProjectRules rules;
  private final Projects projects;

  ExpectationRules(ProjectRules rules, Projects projects) {
    this.rules = rules;
    this.projects = projects;
  }

  /** Those inside a project that is followed: its fellows are not. */
  public boolean read(Viewer viewer, UUID projectId) {
    return rules.readInside(viewer, projectId) && projects.getProject(projectId).cohort() != null;
  }

  /** Its team for the one side, an adviser who follows it for the other. */
  public boolean state(Viewer viewer, UUID projectId) {
    return read(viewer, projectId)
        && (rules.takePart(viewer, projectId) || rules.follow(viewer, projectId));
  }
}
