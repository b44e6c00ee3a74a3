package no.dugnad.funding.decisions;

import java.util.UUID;
import no.dugnad.funding.applications.ApplicationRules;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallRules;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.panels.ConflictsOfInterest;
import no.dugnad.funding.panels.Panels;
import no.dugnad.funding.recommendations.Recommendations;
import no.dugnad.platform.journal.Audience;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/**
 * Who may do what with decisions. Until they are announced nobody else knows that there are any.
 */
@Component
public class DecisionRules {
  /** Of what is written in a case's journal for {@link #readDecided}. */
  public static final Audience DECIDED = new Audience("decisionRules.readDecided");

  private final Calls calls;
  private final CallRules callRules;
  private final Applications applications;
  private final ApplicationRules applicationRules;
  private final ConflictsOfInterest conflicts;
  private final Panels panels;
  private final Recommendations recommendations;
  private final DecisionStore store;

  DecisionRules(
      Calls calls,
      CallRules callRules,
      Applications applications,
      ApplicationRules applicationRules,
      ConflictsOfInterest conflicts,
      Panels panels,
      Recommendations recommendations,
      DecisionStore store) {
    this.calls = calls;
    this.callRules = callRules;
    this.applications = applications;
    this.applicationRules = applicationRules;
    this.conflicts = conflicts;
    this.panels = panels;
    this.recommendations = recommendations;
    this.store = store;
  }

  /** Decision-makers have a list of the calls whose applications they decide. */
  public boolean list(Viewer viewer) {
    return viewer.has(Role.DECISION_MAKER);
  }

  /**
   * Decision-makers and advisers of the call's organisation see the decisions, from when the panel
   * has handed over its recommendation.
   */
  public boolean see(Viewer viewer, UUID callId) {
    return callRules.see(viewer, callId)
        && handles(viewer, calls.getCall(callId))
        && recommendations.isHandedOver(callId);
  }

  /** Those who decide the calls of its organisation, or carry it out. */
  public boolean handles(Viewer viewer, Call call) {
    return viewer.has(Role.DECISION_MAKER, call.organisationId())
        || viewer.has(Role.ADVISER, call.organisationId());
  }

  /**
   * A decision-maker of the call's organisation decides what the panel has handed over; one who has
   * been an assessor of the call does not.
   */
  public boolean decideCall(Viewer viewer, UUID callId) {
    return see(viewer, callId) && isDecider(viewer, callId);
  }

  /** A decision-maker who is not disqualified, and no assessor of it, decides the application. */
  public boolean decide(Viewer viewer, UUID id) {
    return seeDecision(viewer, id) && isDecider(viewer, applications.getApplication(id).callId());
  }

  private boolean isDecider(Viewer viewer, UUID callId) {
    return viewer.has(Role.DECISION_MAKER) && !panels.isAssessor(callId, viewer.personId());
  }

  /** Whether being an assessor of the call is all that keeps the viewer from deciding it. */
  public boolean isKeptByAssessing(Viewer viewer, UUID callId) {
    return viewer.has(Role.DECISION_MAKER) && panels.isAssessor(callId, viewer.personId());
  }

  /**
   * Those who see the call's decisions, the application's own people and the disqualified aside.
   */
  public boolean seeDecision(Viewer viewer, UUID id) {
    return (viewer.has(Role.DECISION_MAKER) || viewer.has(Role.ADVISER))
        && applicationRules.read(viewer, id)
        && !isDisqualified(viewer, id)
        && seeCallOf(viewer, id);
  }

  /**
   * Of those who read an application of others, who also reads how it is decided: those who decide,
   * and those who carry it out.
   */
  static boolean readDecided(Viewer viewer) {
    return viewer.has(Role.DECISION_MAKER) || viewer.has(Role.ADVISER);
  }

  /** The seal hides an application from the disqualified, but not from its own people. */
  private boolean isDisqualified(Viewer viewer, UUID id) {
    return applicationRules.participate(viewer, id)
        && conflicts.isDisqualified(viewer.personId(), id);
  }

  /** What is decided has been handed over. */
  private boolean seeCallOf(Viewer viewer, UUID id) {
    UUID callId = applications.getApplication(id).callId();
    return callRules.see(viewer, callId)
        && handles(viewer, calls.getCall(callId))
        && (store.findByApplication(id).isPresent() || recommendations.isHandedOver(callId));
  }

  /** Decision-makers and advisers of the call's organisation announce what is decided. */
  public boolean announce(Viewer viewer, UUID callId) {
    return see(viewer, callId);
  }

  /** All who may read the application read its outcome, once it is announced. */
  public boolean readOutcome(Viewer viewer, UUID id) {
    return applicationRules.read(viewer, id)
        && store.findByApplication(id).filter(Decision::isAnnounced).isPresent();
  }
}
