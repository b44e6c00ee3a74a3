package no.dugnad.funding.rejections;

import java.util.UUID;
import no.dugnad.funding.applications.ApplicationRules;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.panels.Panels;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Who may do what with a rejection. Until it is decided the applicants know of none. */
@Component
public class RejectionRules {
  private final ApplicationRules applicationRules;
  private final Applications applications;
  private final Panels panels;

  RejectionRules(ApplicationRules applicationRules, Applications applications, Panels panels) {
    this.applicationRules = applicationRules;
    this.applications = applications;
    this.panels = panels;
  }

  /** All who handle the application propose it, and see what is proposed. */
  public boolean propose(Viewer viewer, UUID id) {
    return applicationRules.handle(viewer, id);
  }

  /** It is a decision (forvaltningsloven § 2): who makes those makes this, and no assessor. */
  public boolean decide(Viewer viewer, UUID id) {
    return propose(viewer, id)
        && viewer.has(Role.DECISION_MAKER)
        && !panels.isAssessor(applications.getApplication(id).callId(), viewer.personId());
  }

  /** As {@link #propose}, of many in a call: each is looked at by itself besides. */
  public boolean proposeMany(Viewer viewer, UUID callId) {
    return applicationRules.listSubmitted(viewer, callId);
  }

  /** As {@link #decide}, of many in a call. */
  public boolean decideMany(Viewer viewer, UUID callId) {
    return proposeMany(viewer, callId)
        && viewer.has(Role.DECISION_MAKER)
        && !panels.isAssessor(callId, viewer.personId());
  }

  /** The letter is for its applicants, and for those who handle the application. */
  public boolean readLetter(Viewer viewer, UUID id) {
    return applicationRules.participate(viewer, id) || applicationRules.handle(viewer, id);
  }
}
