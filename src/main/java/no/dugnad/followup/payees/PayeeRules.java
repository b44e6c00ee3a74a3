package no.dugnad.followup.payees;

import java.util.UUID;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Who reads where a project's money goes, and who says so. */
@Component
public class PayeeRules {
  private final ProjectRules rules;
  private final Projects projects;

  PayeeRules(ProjectRules rules, Projects projects) {
    this.rules = rules;
    this.projects = projects;
  }

  /** Those inside a project that is followed: its fellows are not. */
  public boolean read(Viewer viewer, UUID projectId) {
    return rules.readInside(viewer, projectId) && projects.getProject(projectId).cohort() != null;
  }

  /** Its owner, or an adviser who follows it. */
  public boolean say(Viewer viewer, UUID projectId) {
    return read(viewer, projectId) && rules.keep(viewer, projectId);
  }

  /** An adviser or an administrator, of the organisation that they act for. */
  public boolean nameFields(Viewer viewer) {
    return viewer.has(Role.ADVISER) || viewer.has(Role.ADMINISTRATOR);
  }
}
