package no.dugnad.followup.settlements;

import java.util.UUID;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Who reads what a project has not used, and who sees to it. */
@Component
public class SettlementRules {
  private final ProjectRules rules;
  private final Projects projects;

  SettlementRules(ProjectRules rules, Projects projects) {
    this.rules = rules;
    this.projects = projects;
  }

  /** Those inside a project that is followed: its fellows are not. */
  public boolean read(Viewer viewer, UUID projectId) {
    return rules.readInside(viewer, projectId) && projects.getProject(projectId).cohort() != null;
  }

  /** An adviser who follows it, and has taken no part in it. */
  public boolean settle(Viewer viewer, UUID projectId) {
    return rules.decide(viewer, projectId);
  }
}
