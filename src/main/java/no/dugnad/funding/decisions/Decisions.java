package no.dugnad.funding.decisions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallPhases.Phase;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.funds.Balance;
import no.dugnad.funding.funds.Funds;
import no.dugnad.funding.recommendations.Recommendation;
import no.dugnad.funding.recommendations.Recommendation.Verdict;
import no.dugnad.funding.recommendations.Recommendations;
import no.dugnad.platform.database.OncePerRequest;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.shared.Transition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the decision-maker decides, before anybody else hears of it. The money is committed here, so
 * that what is decided can be kept.
 */
@Service
public class Decisions {
  private final DecisionStore store;
  private final DecisionRules rules;
  private final Applications applications;
  private final Recommendations recommendations;
  private final Calls calls;
  private final Funds funds;
  private final Journal journal;
  private final Clock clock;

  Decisions(
      DecisionStore store,
      DecisionRules rules,
      Applications applications,
      Recommendations recommendations,
      Calls calls,
      Funds funds,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.rules = rules;
    this.applications = applications;
    this.recommendations = recommendations;
    this.calls = calls;
    this.funds = funds;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * The call's applications with what is recommended and decided, as far as the viewer may know.
   */
  public List<Proposal> list(UUID callId, Viewer viewer) {
    Map<UUID, Application> visible =
        applications.listSubmitted(callId, viewer).stream()
            .collect(Collectors.toMap(Application::id, Function.identity()));
    Map<UUID, Decision> decided =
        store.list(callId).stream()
            .collect(Collectors.toMap(Decision::applicationId, Function.identity()));
    var proposals = new ArrayList<Proposal>();
    for (Recommendation recommendation : recommendations.list(callId)) {
      Application application = visible.get(recommendation.applicationId());
      if (application == null) continue;
      proposals.add(new Proposal(application, recommendation, decided.get(application.id())));
    }
    proposals.sort(Proposal.AWARDS_FIRST);
    return List.copyOf(proposals);
  }

  /** What all of {@link #list} was when the viewer saw it. */
  public Revision revision(UUID callId, Viewer viewer) {
    return revision(list(callId, viewer));
  }

  /** The same, of those that were listed. */
  public static Revision revision(List<Proposal> proposals) {
    return Revision.of(proposals.stream().map(Proposal::revision).toList());
  }

  /** Whether all that were listed have their decision, and there is something to announce. */
  public static boolean isDecided(List<Proposal> proposals) {
    return !proposals.isEmpty() && proposals.stream().allMatch(p -> p.decided().isPresent());
  }

  /** How far those that were listed have come, to one who may read of it. */
  public static Phase phase(List<Proposal> proposals) {
    boolean announced =
        proposals.stream().flatMap(p -> p.decided().stream()).anyMatch(Decision::isAnnounced);
    if (announced) return Phase.ANNOUNCED;
    return isDecided(proposals) ? Phase.DECIDED : Phase.TO_DECIDE;
  }

  public Proposal getProposal(UUID applicationId) {
    return new Proposal(
        applications.getApplication(applicationId),
        recommendations.get(applicationId),
        store.findByApplication(applicationId).orElse(null));
  }

  /** What the call's applicants have been told; nothing until it is announced. */
  public List<Decision> listAnnounced(UUID callId) {
    return store.list(callId).stream().filter(Decision::isAnnounced).toList();
  }

  public Optional<Decision> findDecision(UUID applicationId) {
    return OncePerRequest.ask(
        "decisions.decision:" + applicationId, () -> store.findByApplication(applicationId));
  }

  /**
   * The calls that wait for a decision or an announcement, as far as the viewer may know of them.
   */
  public List<Waiting> listWaiting(Viewer viewer) {
    return store.listWaiting(viewer.organisationId(), viewer.personId());
  }

  /**
   * @param applications how many were submitted
   * @param undecided how many of them are not decided
   * @param assessed whether the viewer is an assessor of the call, who decides nothing in it
   */
  public record Waiting(
      UUID callId,
      String title,
      LocalDate answerBy,
      int applications,
      int undecided,
      boolean assessed) {}

  /** The envelope that the call's awards are taken of, as far as the viewer may know. */
  public Balance balance(UUID callId, Viewer viewer) {
    return funds.balance(calls.getCall(callId).envelopeId(), viewer);
  }

  /**
   * Decides as recommended all that is not decided: all, or none when the money does not reach.
   *
   * @param seen the {@link #revision} that the viewer had before them
   */
  @Transactional
  @Transition(to = DecisionStatus.Decided.class)
  public int confirm(UUID callId, Revision seen, Viewer viewer) {
    Call call = lockUndecided(callId);
    seen.requireSame(revision(callId, viewer));
    List<Proposal> confirmable =
        list(callId, viewer).stream()
            .filter(Proposal::isConfirmable)
            .filter(proposal -> rules.decide(viewer, proposal.application().id()))
            .toList();
    for (Proposal proposal : confirmable) {
      Recommendation recommended = proposal.recommendation();
      Outcome outcome = recommended.verdict() == Verdict.AWARD ? Outcome.AWARD : Outcome.DECLINE;
      var ruling = new Decision.Ruling(outcome, recommended.amount(), recommended.grounds(), "");
      put(call, proposal, ruling, viewer);
    }
    return confirmable.size();
  }

  /**
   * Why the application can't be decided, or decided otherwise, any more; empty while it can.
   *
   * @param announced whether its call is
   */
  public static Optional<Refused> whyOver(Application application, boolean announced) {
    if (application.isRejected()) return Optional.of(new Refused("decisions.refused.rejected"));
    if (!application.isSubmitted()) return Optional.of(new Refused("decisions.refused.withdrawn"));
    return announced ? Optional.of(new Refused("decisions.refused.announced")) : Optional.empty();
  }

  /** Why it can't be decided yet: taken in after the handover, nobody has recommended on it. */
  public static Optional<Refused> whyNotYet(Proposal proposal) {
    return proposal.recommendation().isComplete()
        ? Optional.empty()
        : Optional.of(new Refused("decisions.refused.notRecommended"));
  }

  private static void refuse(Optional<Refused> refused) {
    refused.ifPresent(
        r -> {
          throw r;
        });
  }

  /**
   * Decides one application, as recommended or otherwise; once more, until it is announced.
   *
   * @param reason why it differs from the recommendation
   * @param seen the {@link Proposal#revision} that the viewer had before them
   */
  @Transactional
  @Transition(to = DecisionStatus.Decided.class)
  public void decide(
      UUID applicationId,
      Outcome outcome,
      Money amount,
      String grounds,
      String reason,
      Revision seen,
      Viewer viewer) {
    Call call = lockUndecided(applications.getApplication(applicationId).callId(), viewer);
    Proposal proposal = getProposal(applicationId);
    refuse(whyOver(proposal.application(), false));
    refuse(whyNotYet(proposal));
    seen.requireSame(proposal.revision());
    requireWithin(amount, proposal.application());
    proposal.decided().ifPresent(earlier -> release(call, earlier, viewer));
    put(call, proposal, new Decision.Ruling(outcome, amount, grounds, reason), viewer);
  }

  /** Makes it undecided again; until it is announced. */
  @Transactional
  public void takeBack(UUID applicationId, Revision seen, Viewer viewer) {
    Call call = lockUndecided(applications.getApplication(applicationId).callId(), viewer);
    seen.requireSame(getProposal(applicationId).revision());
    store
        .findByApplication(applicationId)
        .ifPresent(
            decision -> {
              release(call, decision, viewer);
              store.delete(decision.id());
              write(call, applicationId, viewer, "decisions.journal.takenBack");
            });
  }

  /** Gives the recommendation back to the panel, with a word on why; before anything is decided. */
  @Transactional
  public void sendBack(UUID callId, String why, Revision seen, Viewer viewer) {
    lockUndecided(callId, viewer);
    seen.requireSame(revision(callId, viewer));
    if (!store.list(callId).isEmpty()) throw new Refused("decisions.refused.someDecided");
    recommendations.sendBack(callId, why, viewer.actor());
  }

  /**
   * Refuses one who has been an assessor of the call, or became one since the rule was asked: who
   * is given a seat waits until this is over, and then has decided.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void requireNoAssessor(UUID callId, Viewer viewer) {
    calls.hold(callId);
    if (rules.isKeptByAssessing(viewer, callId)) throw new Refused("decisions.assessed");
  }

  private Call lockUndecided(UUID callId, Viewer viewer) {
    requireNoAssessor(callId, viewer);
    return lockUndecided(callId);
  }

  private Call lockUndecided(UUID callId) {
    calls.hold(callId);
    if (store.findAnnouncement(callId).isPresent()) {
      throw new Refused("decisions.refused.announced");
    }
    if (!recommendations.isHandedOver(callId)) throw new NotFound("recommendation", callId);
    return calls.getCall(callId);
  }

  /**
   * Decides one that was taken in after the announcement. It is told by whoever calls, in the same
   * transaction.
   *
   * @param decision announced already, with a deadline for appeals of its own
   * @param seen the {@link Proposal#revision} that the viewer had before them
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void decideApart(Decision decision, Revision seen, Viewer viewer) {
    requireNoAssessor(decision.callId(), viewer);
    Proposal proposal = getProposal(decision.applicationId());
    if (proposal.decided().isPresent()) throw new Refused("decisions.refused.announced");
    refuse(whyNotYet(proposal));
    seen.requireSame(proposal.revision());
    requireWithin(decision.amount(), proposal.application());
    put(calls.getCall(decision.callId()), decision, viewer);
  }

  private static void requireWithin(Money amount, Application application) {
    if (amount.compareTo(application.amount()) > 0) {
      throw new Refused("decisions.refused.tooMuch", application.amount());
    }
  }

  private void put(Call call, Proposal proposal, Decision.Ruling ruling, Viewer viewer) {
    var decision =
        new Decision(
            proposal.decided().map(Decision::id).orElseGet(Ids::next),
            call.id(),
            proposal.application().id(),
            ruling,
            clock.instant(),
            viewer.person().name(),
            new DecisionStatus.Decided());
    put(call, decision, viewer);
  }

  private void put(Call call, Decision decision, Viewer viewer) {
    store.put(decision, viewer.personId());
    Decision.Ruling ruling = decision.ruling();
    String reason = ruling.reason();
    String event = "decisions.journal." + ruling.outcome() + (reason.isEmpty() ? "" : ".otherwise");
    write(call, decision.applicationId(), viewer, event, ruling.amount(), reason);
    if (decision.isAward()) {
      funds.commit(call.envelopeId(), decision.id(), ruling.amount(), viewer);
    }
  }

  private void release(Call call, Decision decision, Viewer viewer) {
    if (decision.isAward()) {
      funds.release(call.envelopeId(), decision.id(), decision.amount(), viewer.actor());
    }
  }

  /** For those who handle the case: the applicants hear when all hear. */
  private void write(Call call, UUID applicationId, Viewer viewer, String event, Object... args) {
    journal.write(
        JournalEntry.of(
                clock.instant(), viewer.actor(), call.organisationId(), applicationId, event, args)
            .openedBy(DecisionTimeline.AUDIENCE));
  }
}
