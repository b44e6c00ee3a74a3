package no.dugnad.followup.walls;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/**
 * Who may do what on a cohort's wall. What a project says is hidden from whoever may have nothing
 * to do with the application that it comes of, and so is what answers it.
 */
@Component
public class WallRules {
  private final WallStore store;
  private final Projects projects;
  private final ProjectRules rules;

  WallRules(WallStore store, Projects projects, ProjectRules rules) {
    this.store = store;
    this.projects = projects;
    this.rules = rules;
  }

  /** The teams of the cohort, and the advisers who follow it, read all of it and write. */
  public boolean takePart(Viewer viewer, UUID cohortId) {
    return rules.readCohort(viewer, cohortId);
  }

  /** All of those, but for what is sealed for them. */
  public boolean see(Viewer viewer, UUID id) {
    return finds(viewer, id, _ -> true);
  }

  /** Whoever wrote it mends it and takes it away. */
  public boolean mend(Viewer viewer, UUID id) {
    return finds(viewer, id, said -> said.isShown() && said.isBy(viewer.personId()));
  }

  /** Whoever wrote it, also when it is gone: a second click finds that it is. */
  public boolean takeBack(Viewer viewer, UUID id) {
    return finds(viewer, id, said -> said.isBy(viewer.personId()));
  }

  /** An adviser who follows the cohort takes away what another wrote. */
  public boolean takeDown(Viewer viewer, UUID id) {
    return finds(
        viewer,
        id,
        said ->
            !said.isBy(viewer.personId())
                && said.sort() != Contribution.Sort.HAND
                && rules.followCohort(viewer, said.cohortId()));
  }

  private boolean finds(Viewer viewer, UUID id, Predicate<Contribution> predicate) {
    return viewer.isSignedIn()
        && store
            .find(id)
            .filter(said -> takePart(viewer, said.cohortId()) && !isHidden(viewer, said))
            .filter(predicate)
            .isPresent();
  }

  private boolean isHidden(Viewer viewer, Contribution said) {
    UUID project = said.writer().projectId();
    boolean sealed =
        project != null && rules.unsealed(viewer, List.of(projects.getProject(project))).isEmpty();
    return sealed
        || Optional.ofNullable(said.parentId())
            .flatMap(store::find)
            .filter(first -> isHidden(viewer, first))
            .isPresent();
  }
}
