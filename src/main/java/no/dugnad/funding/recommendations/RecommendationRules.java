package no.dugnad.funding.recommendations;

import java.util.UUID;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.assessment.AssessmentRules;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallRules;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.panels.PanelRules;
import no.dugnad.funding.panels.Panels;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Who may do what in the panel's meeting. */
@Component
public class RecommendationRules {
  private final RecommendationStore store;
  private final CallRules callRules;
  private final Calls calls;
  private final Applications applications;
  private final Panels panels;
  private final PanelRules panelRules;
  private final AssessmentRules assessmentRules;

  RecommendationRules(
      RecommendationStore store,
      CallRules callRules,
      Calls calls,
      Applications applications,
      Panels panels,
      PanelRules panelRules,
      AssessmentRules assessmentRules) {
    this.store = store;
    this.callRules = callRules;
    this.calls = calls;
    this.applications = applications;
    this.panels = panels;
    this.panelRules = panelRules;
    this.assessmentRules = assessmentRules;
  }

  /** An adviser of the call's organisation calls the meeting, and hands over what came of it. */
  public boolean run(Viewer viewer, UUID callId) {
    return panelRules.keep(viewer, callId);
  }

  /**
   * The adviser prepares the meeting and is in it; members come in when it has started, and the
   * decision-maker reads it when it is handed over.
   */
  public boolean follow(Viewer viewer, UUID callId) {
    if (run(viewer, callId)) return true;
    return store
        .findMeeting(callId)
        .filter(meeting -> panelRules.sit(viewer, callId) || decides(viewer, meeting))
        .isPresent();
  }

  /**
   * Of those who read an application of others, who also reads what is proposed for it: advisers;
   * members from when the meeting has started; the decision-maker when it is handed over.
   */
  public boolean readProposal(Viewer viewer, UUID applicationId) {
    if (viewer.has(Role.ADVISER) || applications.isAnswered(applicationId)) return true;
    return store
        .findMeeting(applications.getApplication(applicationId).callId())
        .filter(meeting -> viewer.has(Role.ASSESSOR) || meeting.isHandedOver())
        .isPresent();
  }

  /** Advisers and members propose, each for the applications that are open to them. */
  public boolean propose(Viewer viewer, UUID applicationId) {
    return viewer.belongsSomewhere()
        && (assessmentRules.assess(viewer, applicationId) || runs(viewer, applicationId));
  }

  /** Advisers and members propose on the board, each for the lines that they see there. */
  public boolean proposeOnBoard(Viewer viewer, UUID callId) {
    return store.findMeeting(callId).isPresent()
        && (run(viewer, callId) || panelRules.sit(viewer, callId));
  }

  /** Of those who may follow a meeting: whether this one runs it. */
  public boolean runs(Viewer viewer) {
    return viewer.has(Role.ADVISER);
  }

  /** Of those who may follow a meeting: whether this one may propose as things stand. */
  public boolean proposes(Viewer viewer, MeetingBoard board) {
    boolean over = board.status() instanceof MeetingStatus.HandedOver;
    return !over && (viewer.has(Role.ADVISER) || viewer.has(Role.ASSESSOR));
  }

  private boolean runs(Viewer viewer, UUID applicationId) {
    if (!runs(viewer)) return false;
    Application application = applications.getApplication(applicationId);
    return callRules.manage(viewer, application.callId())
        && panels.listVisible(application.callId(), viewer).stream()
            .anyMatch(visible -> visible.id().equals(applicationId));
  }

  private boolean decides(Viewer viewer, Meeting meeting) {
    Call call = calls.getCall(meeting.callId());
    return meeting.isHandedOver() && viewer.has(Role.DECISION_MAKER, call.organisationId());
  }
}
