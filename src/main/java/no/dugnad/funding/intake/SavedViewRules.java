package no.dugnad.funding.intake;

import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.applications.ApplicationRules;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Who may do what with a saved view. What one may not see answers as what does not exist. */
@Component
class SavedViewRules {
  private final SavedViews views;
  private final ApplicationRules applications;

  SavedViewRules(SavedViews views, ApplicationRules applications) {
    this.views = views;
    this.applications = applications;
  }

  /** Who made it changes it, as long as they handle the call's applications. */
  public boolean change(Viewer viewer, UUID callId, UUID id) {
    Optional<SavedView> view = views.find(id);
    return applications.listSubmitted(viewer, callId)
        && view.filter(v -> viewer.is(v.ownerId()) && viewer.actsFor(v.organisationId()))
            .isPresent();
  }
}
