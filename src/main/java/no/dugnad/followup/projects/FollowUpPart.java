package no.dugnad.followup.projects;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Link;
import no.dugnad.platform.ui.Part;
import no.dugnad.platform.ui.Slot;

/**
 * What a later room hangs in the pages of projects and of cohorts.
 *
 * <p>Whoever is {@code inside} a project is of its team, leads its unit or follows it; a fellow is
 * not, and reads neither its money nor what is said between them. Whoever {@code follows} a cohort
 * is an adviser of its organisation, and no fellow alone.
 */
public interface FollowUpPart extends Slot {
  default List<Link> tabs(Project project, boolean inside, Viewer viewer) {
    return List.of();
  }

  default List<Part> parts(Project project, boolean inside, Viewer viewer) {
    return List.of();
  }

  /** What waits for the viewer there, which stands before all else on its page. */
  default List<Part> waiting(Project project, Viewer viewer) {
    return List.of();
  }

  default List<Link> tabs(Cohort cohort, boolean follows, Viewer viewer) {
    return List.of();
  }

  default List<Part> parts(Cohort cohort, boolean follows, Viewer viewer) {
    return List.of();
  }

  /**
   * What stands beside each project in the cohort's list: what is next, who asks. Found in one look
   * for all.
   *
   * @param projects those that the viewer may know of
   * @return by the project's id; a project without a sign may be left out
   */
  default Map<UUID, List<Part>> signs(
      Cohort cohort, List<Project> projects, boolean follows, Viewer viewer) {
    return Map.of();
  }
}
