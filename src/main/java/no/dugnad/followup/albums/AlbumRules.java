package no.dugnad.followup.albums;

import java.util.List;
import java.util.UUID;
import no.dugnad.followup.gatherings.Gathering;
import no.dugnad.followup.gatherings.Gatherings;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/**
 * Who may do what with the pictures of a gathering. What somebody of a project has put there is
 * hidden from whoever may have nothing to do with that project.
 */
@Component
class AlbumRules {
  private final AlbumStore store;
  private final Gatherings gatherings;
  private final Projects projects;
  private final ProjectRules rules;

  AlbumRules(AlbumStore store, Gatherings gatherings, Projects projects, ProjectRules rules) {
    this.store = store;
    this.gatherings = gatherings;
    this.projects = projects;
    this.rules = rules;
  }

  /** The cohort's teams, and the advisers who follow it, once people have been asked to it. */
  public boolean takePart(Viewer viewer, UUID id) {
    Gathering gathering = gatherings.getGathering(id);
    return !gathering.isDraft() && rules.readCohort(viewer, gathering.cohortId());
  }

  public boolean see(Viewer viewer, UUID id, UUID fileId) {
    return takePart(viewer, id)
        && store.find(id, fileId).filter(picture -> !isHidden(viewer, picture)).isPresent();
  }

  /** Whoever put it there, and the advisers who follow the cohort; of one that is gone, all. */
  public boolean remove(Viewer viewer, UUID id, UUID fileId) {
    return takePart(viewer, id)
        && store.find(id, fileId).filter(picture -> !mayRemove(viewer, picture)).isEmpty();
  }

  private boolean mayRemove(Viewer viewer, AlbumPicture picture) {
    UUID cohort = gatherings.getGathering(picture.gatheringId()).cohortId();
    return viewer.is(picture.addedBy())
        || (rules.followCohort(viewer, cohort) && !isHidden(viewer, picture));
  }

  private boolean isHidden(Viewer viewer, AlbumPicture picture) {
    UUID project = picture.projectId();
    return project != null
        && rules.unsealed(viewer, List.of(projects.getProject(project))).isEmpty();
  }
}
