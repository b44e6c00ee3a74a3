package no.dugnad.followup.claims;

import java.util.UUID;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Who reads of a project's money, and who pays it. */
@Component
class MoneyRules {
  private final ProjectRules rules;
  private final Projects projects;

  MoneyRules(ProjectRules rules, Projects projects) {
    this.rules = rules;
    this.projects = projects;
  }

  /** Those inside a project that is followed: its fellows are not. */
  public boolean read(Viewer viewer, UUID projectId) {
    return rules.readInside(viewer, projectId) && projects.getProject(projectId).cohort() != null;
  }
}
