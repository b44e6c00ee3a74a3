package no.dugnad.sharing.stories;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.sharing.catalogue.Catalogue;
import org.springframework.stereotype.Component;

/**
 * Who may do what with a story. Whoever may have nothing to do with a project that it is about has
 * nothing to do with it either, before it is out.
 */
@Component
public class StoryRules {
  private final StoryStore store;
  private final PictureStore pictures;
  private final ConsentStore consents;
  private final ProjectRules projects;
  private final Catalogue catalogue;

  StoryRules(
      StoryStore store,
      PictureStore pictures,
      ConsentStore consents,
      ProjectRules projects,
      Catalogue catalogue) {
    this.store = store;
    this.pictures = pictures;
    this.consents = consents;
    this.projects = projects;
    this.catalogue = catalogue;
  }

  /** An adviser tells of what is no project's, and has a list of all that is told. */
  public boolean advise(Viewer viewer) {
    return viewer.has(Role.ADVISER);
  }

  /** The team of a project that everybody may know of tells of it, and so do its advisers. */
  public boolean tell(Viewer viewer, UUID projectId) {
    return viewer.isSignedIn()
        && isNear(viewer, projectId)
        && catalogue.find(projectId, viewer).isPresent();
  }

  private boolean isNear(Viewer viewer, UUID projectId) {
    return projects.takePart(viewer, projectId) || projects.follow(viewer, projectId);
  }

  /** What is out, and that something was: all. */
  public boolean see(Viewer viewer, UUID id) {
    return store
        .find(id)
        .filter(s -> s.isPublished() || s.isUnpublished() || keeps(viewer, s))
        .isPresent();
  }

  /** Its picture likewise; one that is taken away is told to be so. */
  public boolean seePicture(Viewer viewer, UUID pictureId) {
    return pictures.find(pictureId).filter(p -> see(viewer, p.storyId())).isPresent();
  }

  /** Those who write it, and those who read it before it is out. */
  public boolean keep(Viewer viewer, UUID id) {
    return finds(viewer, id, story -> keeps(viewer, story));
  }

  /**
   * Of what is about projects, their teams, and the advisers who may follow all of them; of what is
   * about none, the organisation's advisers.
   */
  boolean keeps(Viewer viewer, Story story) {
    if (!viewer.isSignedIn()) return false;
    boolean adviser = viewer.has(Role.ADVISER, story.organisationId());
    if (adviser) return story.projects().stream().allMatch(id -> isNear(viewer, id));
    return story.projects().stream().anyMatch(id -> projects.takePart(viewer, id));
  }

  /** A picture of a story that one keeps. */
  public boolean keepPicture(Viewer viewer, UUID id, UUID pictureId) {
    return pictures.find(pictureId).filter(p -> p.storyId().equals(id)).isPresent()
        && keep(viewer, id);
  }

  /** What somebody says of a picture of a story that one keeps. */
  public boolean keepConsent(Viewer viewer, UUID id, UUID consentId) {
    return consents.find(consentId).filter(c -> c.storyId().equals(id)).isPresent()
        && keep(viewer, id);
  }

  /**
   * An adviser who has written nothing in it and has no part in what it is about says whether it is
   * to be read by all.
   */
  public boolean review(Viewer viewer, UUID id) {
    return finds(viewer, id, story -> reviews(viewer, story));
  }

  boolean reviews(Viewer viewer, Story story) {
    return viewer.has(Role.ADVISER, story.organisationId())
        && !story.writers().contains(viewer.personId())
        && story.projects().stream().allMatch(project -> projects.follow(viewer, project));
  }

  /** Of these, those that a story which the viewer keeps may be about. */
  List<Tellable> listTellable(Viewer viewer, Story story) {
    List<Tellable> all =
        store.listTellable(story.organisationId(), viewer.personId()).stream()
            .filter(one -> !story.projects().contains(one.projectId()))
            .toList();
    return viewer.has(Role.ADVISER, story.organisationId())
        ? projects.unsealed(viewer, all, Tellable::own, Tellable::applicationId)
        : all.stream().filter(Tellable::own).toList();
  }

  private boolean finds(Viewer viewer, UUID id, Predicate<Story> predicate) {
    return viewer.isSignedIn() && find(id).filter(predicate).isPresent();
  }

  private Optional<Story> find(UUID id) {
    return store.find(id);
  }
}
