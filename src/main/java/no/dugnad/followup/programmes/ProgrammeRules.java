package no.dugnad.followup.programmes;

import java.util.UUID;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Who may do what with programmes. */
@Component
public class ProgrammeRules {
  private final OccurrenceStore occurrences;
  private final ProjectRules projects;

  ProgrammeRules(OccurrenceStore occurrences, ProjectRules projects) {
    this.occurrences = occurrences;
    this.projects = projects;
  }

  /** An adviser keeps the template and the quiet times of the organisation they act for. */
  public boolean keep(Viewer viewer) {
    return viewer.has(Role.ADVISER);
  }

  /** Who follows the project of a step, or the cohort that does it together. */
  public boolean follow(Viewer viewer, UUID occurrenceId) {
    return viewer.isSignedIn()
        && occurrences
            .find(occurrenceId)
            .filter(
                one ->
                    one.projectId() == null
                        ? projects.followCohort(viewer, one.cohortId())
                        : projects.follow(viewer, one.projectId()))
            .isPresent();
  }
}
