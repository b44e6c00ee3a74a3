package no.dugnad.followup.guidance;

import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.ApplicationRules;
import no.dugnad.funding.applications.Applications;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Who may ask for help, who answers, and who begins again from what they wrote. */
@Component
public class GuidanceRules {
  private final GuidanceStore store;
  private final Applications applications;
  private final ApplicationRules applicationRules;
  private final ProjectRules projectRules;

  GuidanceRules(
      GuidanceStore store,
      Applications applications,
      ApplicationRules applicationRules,
      ProjectRules projectRules) {
    this.store = store;
    this.applications = applications;
    this.applicationRules = applicationRules;
    this.projectRules = projectRules;
  }

  /** The applicants, once they have their answer, whatever it is; of a project, its team. */
  public boolean ask(Viewer viewer, UUID applicationId) {
    if (!viewer.isSignedIn()) return false;
    Optional<Project> project = projectRules.findOfApplication(applicationId, viewer);
    return project.isPresent()
        ? projectRules.takePart(viewer, project.get().id())
        : hasAnswer(viewer, applicationId);
  }

  /**
   * An adviser of the organisation to whom the application is not sealed, and who is not one of the
   * applicants.
   */
  public boolean answer(Viewer viewer, UUID applicationId) {
    if (!viewer.isSignedIn() || !viewer.has(Role.ADVISER)) return false;
    Optional<Project> project = projectRules.findOfApplication(applicationId, viewer);
    return project.isPresent()
        ? projectRules.follow(viewer, project.get().id())
            && !projectRules.applied(viewer, project.get().id())
        : applicationRules.handle(viewer, applicationId);
  }

  /** Those who ask, and those who answer. */
  public boolean read(Viewer viewer, UUID applicationId) {
    return ask(viewer, applicationId) || answer(viewer, applicationId);
  }

  /** As {@link #read}, of what is asked. */
  public boolean readRequest(Viewer viewer, UUID id) {
    return store.find(id).filter(r -> read(viewer, r.applicationId())).isPresent();
  }

  /** As {@link #answer}, of what is asked. */
  public boolean answerRequest(Viewer viewer, UUID id) {
    return store.find(id).filter(r -> answer(viewer, r.applicationId())).isPresent();
  }

  /** Whoever asked may think better of it, and the team that they have left. */
  public boolean withdraw(Viewer viewer, UUID id) {
    return viewer.isSignedIn() && store.listHearers(id).contains(viewer.personId());
  }

  /** The applicants of what got nothing. */
  public boolean renew(Viewer viewer, UUID applicationId) {
    return viewer.isSignedIn()
        && hasAnswer(viewer, applicationId)
        && projectRules.findOfApplication(applicationId, viewer).isEmpty();
  }

  private boolean hasAnswer(Viewer viewer, UUID applicationId) {
    if (!applicationRules.participate(viewer, applicationId)) return false;
    Application application = applications.getApplication(applicationId);
    return application.isRejected() || applications.isAnswered(applicationId);
  }
}
