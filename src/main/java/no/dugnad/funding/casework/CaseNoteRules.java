package no.dugnad.funding.casework;

import java.util.UUID;
import no.dugnad.funding.applications.ApplicationRules;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Who may change a note; all who handle the application read it and write their own. */
@Component
class CaseNoteRules {
  private final CaseNotes notes;
  private final ApplicationRules applications;

  CaseNoteRules(CaseNotes notes, ApplicationRules applications) {
    this.notes = notes;
    this.applications = applications;
  }

  /** Its author, as long as they handle the application. */
  public boolean change(Viewer viewer, UUID applicationId, UUID id) {
    return applications.handle(viewer, applicationId)
        && notes
            .find(id)
            .filter(n -> n.applicationId().equals(applicationId) && viewer.is(n.authorId()))
            .isPresent();
  }
}
