package no.dugnad.funding.supplements;

import java.util.UUID;
import no.dugnad.funding.applications.ApplicationRules;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Who asks an applicant for more, and who reads of it. */
@Component
public class SupplementRules {
  private final ApplicationRules applications;
  private final Supplements supplements;

  SupplementRules(ApplicationRules applications, Supplements supplements) {
    this.applications = applications;
    this.supplements = supplements;
  }

  /** An adviser who handles the application. */
  public boolean ask(Viewer viewer, UUID id) {
    return viewer.isSignedIn() && viewer.has(Role.ADVISER) && handle(viewer, id);
  }

  /** Who has the list of what is handed in to the call. */
  public boolean handle(Viewer viewer, UUID id) {
    return applications.handle(viewer, id);
  }

  /** The applicants and those who handle it at once; all who read the application once it came. */
  public boolean read(Viewer viewer, UUID id, UUID supplementId) {
    return applications.read(viewer, id)
        && (applications.participate(viewer, id)
            || handle(viewer, id)
            || supplements.get(id, supplementId).isSent());
  }
}
