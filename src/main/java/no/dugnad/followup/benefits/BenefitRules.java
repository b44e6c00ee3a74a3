package no.dugnad.followup.benefits;

import java.util.UUID;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Who reads what a project foresees, who writes it down, and who says what is seen of it. */
@Component
class BenefitRules {
  private final ProjectRules rules;
  private final Projects projects;
  private final AskingStore askings;

  BenefitRules(ProjectRules rules, Projects projects, AskingStore askings) {
    this.rules = rules;
    this.projects = projects;
    this.askings = askings;
  }

  /** Those inside a project that is followed. */
  public boolean read(Viewer viewer, UUID projectId) {
    return rules.readInside(viewer, projectId) && projects.getProject(projectId).cohort() != null;
  }

  /** Its team, and an adviser who follows it: they write it down together when they meet. */
  public boolean keep(Viewer viewer, UUID projectId) {
    return read(viewer, projectId)
        && (rules.takePart(viewer, projectId) || rules.follow(viewer, projectId));
  }

  /** Whoever is asked, and whoever has been: their mail still leads there. */
  public boolean answer(Viewer viewer, UUID projectId) {
    return viewer.isSignedIn() && askings.isAsked(projectId, viewer.personId());
  }
}
