package no.dugnad.funding.decisions.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.assessment.Ranking;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallHead;
import no.dugnad.funding.calls.CallHeads;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.decisions.Decision;
import no.dugnad.funding.decisions.DecisionRules;
import no.dugnad.funding.decisions.DecisionStatus;
import no.dugnad.funding.decisions.Decisions;
import no.dugnad.funding.decisions.Proposal;
import no.dugnad.funding.recommendations.MeetingStatus;
import no.dugnad.funding.recommendations.Recommendations;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.signin.FreshSignIn;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The call's decisions: what is recommended, what is decided, and what the money holds. */
@Controller
class CallDecisionController {
  private final Decisions decisions;
  private final Recommendations recommendations;
  private final DecisionRules rules;
  private final Calls calls;
  private final CallHeads heads;
  private final FreshSignIn freshSignIn;

  CallDecisionController(
      Decisions decisions,
      Recommendations recommendations,
      DecisionRules rules,
      Calls calls,
      CallHeads heads,
      FreshSignIn freshSignIn) {
    this.decisions = decisions;
    this.recommendations = recommendations;
    this.rules = rules;
    this.calls = calls;
    this.heads = heads;
    this.freshSignIn = freshSignIn;
  }

  @GetMapping("/calls/{id}/decision")
  @PreAuthorize("@decisionRules.see(#viewer, #id)")
  ModelAndView decisions(@PathVariable UUID id, Viewer viewer) {
    return page(id, viewer, Input.empty(), HttpStatus.OK);
  }

  /** Confirms all that is recommended and not yet decided. */
  @PostMapping("/calls/{id}/decisions")
  @PreAuthorize("@decisionRules.decideCall(#viewer, #id)")
  ModelAndView confirm(
      @PathVariable UUID id, Viewer viewer, Input input, RedirectAttributes redirect) {
    freshSignIn.require();
    try {
      int confirmed = decisions.confirm(id, input.revision(), viewer);
      Notice.say(redirect, "decisions.notice.confirmed", confirmed);
      return new ModelAndView("redirect:/calls/" + id + "/decision");
    } catch (Refused refused) {
      return changedMeanwhile(refused, id, viewer, input);
    }
  }

  /** Gives the recommendation back to the panel. */
  @PostMapping("/calls/{id}/decision/return")
  @PreAuthorize("@decisionRules.decideCall(#viewer, #id)")
  ModelAndView sendBack(
      @PathVariable UUID id, Viewer viewer, Input input, RedirectAttributes redirect) {
    String why = input.text("why", MeetingStatus.SentBack.MAX_WHY);
    if (input.hasProblems()) return page(id, viewer, input, HttpStatus.UNPROCESSABLE_CONTENT);
    try {
      decisions.sendBack(id, why, input.revision(), viewer);
    } catch (Refused refused) {
      return changedMeanwhile(refused, id, viewer, input);
    }
    Notice.say(redirect, "decisions.notice.sentBack");
    return new ModelAndView("redirect:/home");
  }

  /** The page as it is now, with what the other one did, before anything is done on top of it. */
  private ModelAndView changedMeanwhile(Refused refused, UUID id, Viewer viewer, Input input) {
    if (!refused.isClash()) throw refused;
    input.reject("proposals", "decisions.problem.changedMeanwhile");
    return page(id, viewer, input, HttpStatus.CONFLICT);
  }

  private ModelAndView page(UUID id, Viewer viewer, Input input, HttpStatus status) {
    Call call = calls.getCall(id);
    var page = new ModelAndView("funding/decisions/call", status);
    List<Proposal> proposals = decisions.list(id, viewer);
    Optional<DecisionStatus.Announced> announced = announced(proposals);
    page.addObject("head", head(call, proposals, viewer));
    Ranking ranking = recommendations.ranking(id, viewer);
    page.addObject("proposals", byRank(proposals, ranking));
    page.addObject("ranking", ranking);
    page.addObject("revision", Decisions.revision(proposals));
    page.addObject("balance", decisions.balance(id, viewer));
    boolean open = announced.isEmpty();
    page.addObject("announced", announced);
    page.addObject("pays", !open && viewer.has(Role.ADVISER, call.organisationId()));
    page.addObject("ready", open && Decisions.isDecided(proposals));
    boolean decides = open && rules.decideCall(viewer, id);
    page.addObject("decides", decides);
    page.addObject("assessed", open && !decides && rules.isKeptByAssessing(viewer, id));
    page.addObject("input", input);
    return page;
  }

  /** All of a call are announced together, but what was taken in later. */
  private static Optional<DecisionStatus.Announced> announced(List<Proposal> proposals) {
    return proposals.stream()
        .flatMap(proposal -> proposal.decided().stream())
        .map(Decision::status)
        .filter(DecisionStatus.Announced.class::isInstance)
        .map(DecisionStatus.Announced.class::cast)
        .min(Comparator.comparing(DecisionStatus.Announced::at));
  }

  /** The same as everywhere else, found from what the page shows where it shows anything. */
  private CallHead head(Call call, List<Proposal> proposals, Viewer viewer) {
    return proposals.isEmpty()
        ? heads.head(call, viewer)
        : heads.head(call, Decisions.phase(proposals), viewer);
  }

  private static List<Proposal> byRank(List<Proposal> proposals, Ranking ranking) {
    List<UUID> order = ranking.entries().stream().map(ranked -> ranked.application().id()).toList();
    return proposals.stream()
        .sorted(Comparator.comparingInt(proposal -> order.indexOf(proposal.application().id())))
        .toList();
  }
}
