package no.dugnad.funding.decisions.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.calls.CallHead;
import no.dugnad.funding.calls.CallHeads;
import no.dugnad.funding.calls.CallPhases.Phase;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.decisions.Decision;
import no.dugnad.funding.decisions.Decisions;
import no.dugnad.funding.decisions.Letter;
import no.dugnad.funding.decisions.Letters;
import no.dugnad.funding.decisions.Outcome;
import no.dugnad.funding.decisions.Proposal;
import no.dugnad.funding.decisions.SentLetters;
import no.dugnad.funding.recommendations.Recommendation.Verdict;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.signin.FreshSignIn;
import no.dugnad.platform.ui.Download;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import no.dugnad.platform.ui.Pages;
import no.dugnad.platform.ui.Ui;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One application's decision, before anybody outside hears of it. */
@Controller
class DecisionController {
  private final Decisions decisions;
  private final Letters letters;
  private final SentLetters sent;
  private final Calls calls;
  private final CallHeads heads;
  private final FreshSignIn freshSignIn;
  private final Pages pages;

  DecisionController(
      Decisions decisions,
      Letters letters,
      SentLetters sent,
      Calls calls,
      CallHeads heads,
      FreshSignIn freshSignIn,
      Pages pages) {
    this.decisions = decisions;
    this.letters = letters;
    this.sent = sent;
    this.calls = calls;
    this.heads = heads;
    this.freshSignIn = freshSignIn;
    this.pages = pages;
  }

  @GetMapping("/applications/{id}/decision")
  @PreAuthorize("@decisionRules.decide(#viewer, #id)")
  ModelAndView form(@PathVariable UUID id, Viewer viewer) {
    Proposal proposal = decisions.getProposal(id);
    Input input = withAmount(stored(proposal), proposal);
    return page(proposal, proposal.revision(), viewer, input, HttpStatus.OK);
  }

  @PostMapping("/applications/{id}/decision")
  @PreAuthorize("@decisionRules.decide(#viewer, #id)")
  ModelAndView decide(
      @PathVariable UUID id, Viewer viewer, Input input, RedirectAttributes redirect) {
    Proposal proposal = decisions.getProposal(id);
    Outcome outcome = input.choice("outcome", Outcome.class);
    Money amount = outcome == Outcome.AWARD ? awarded(input, proposal.application()) : Money.ZERO;
    String grounds = input.text("grounds", Decision.MAX_GROUNDS);
    String reason = input.optionalText("reason", Decision.MAX_REASON);
    boolean differs = proposal.differs(outcome, amount);
    if (!input.hasProblems() && differs && reason.isEmpty()) {
      input.reject("reason", "decisions.problem.reason");
    }
    if (!input.hasProblems()) {
      freshSignIn.require();
      try {
        decisions.decide(
            id, outcome, amount, grounds, differs ? reason : "", input.revision(), viewer);
        return decided(proposal, redirect);
      } catch (Refused refused) {
        if (refused.isClash()) return clash(id, input, viewer, redirect);
        input.reject("amount", refused.key(), refused.args());
      }
    }
    return page(proposal, input.revision(), viewer, input, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static ModelAndView decided(Proposal proposal, RedirectAttributes redirect) {
    Notice.say(redirect, "decisions.notice.decided", proposal.application().title());
    return new ModelAndView("redirect:/calls/" + proposal.application().callId() + "/decision");
  }

  /**
   * Another has decided meanwhile: both are shown, and the next sending builds on what is there.
   */
  private ModelAndView clash(UUID id, Input input, Viewer viewer, RedirectAttributes redirect) {
    Proposal now = decisions.getProposal(id);
    Ui ui = pages.ui(viewer.language());
    boolean differs =
        input.clash(
            stored(now),
            (field, value) ->
                field.equals("outcome") ? ui.t("decisions", Outcome.valueOf(value)) : value);
    if (!differs) return decided(now, redirect);
    return page(now, now.revision(), viewer, input, HttpStatus.CONFLICT);
  }

  private static Money awarded(Input input, Application application) {
    Money amount = input.money("amount");
    boolean within = amount.isPositive() && amount.compareTo(application.amount()) <= 0;
    if (input.problem("amount").isEmpty() && !within) {
      input.reject("amount", "decisions.problem.amount", application.amount());
    }
    return amount;
  }

  @PostMapping("/applications/{id}/decision/withdrawal")
  @PreAuthorize("@decisionRules.decide(#viewer, #id)")
  String takeBack(@PathVariable UUID id, Viewer viewer, Input input, RedirectAttributes redirect) {
    Application application = decisions.getProposal(id).application();
    freshSignIn.require();
    decisions.takeBack(id, input.revision(), viewer);
    Notice.say(redirect, "decisions.notice.takenBack", application.title());
    return "redirect:/calls/" + application.callId() + "/decision";
  }

  /** The letter as it would go out, so that it can be read before anybody gets it; then as sent. */
  @GetMapping("/applications/{id}/decision/letter")
  @PreAuthorize("@decisionRules.seeDecision(#viewer, #id)")
  void letter(@PathVariable UUID id, Viewer viewer, HttpServletResponse response)
      throws IOException {
    Proposal proposal = decisions.getProposal(id);
    Decision decision =
        proposal.decided().orElseThrow(() -> new NotFound("decision of application", id));
    if (decision.isAnnounced()) {
      UUID letter = sent.list(id).getFirst().id();
      response.sendRedirect("/applications/" + id + "/letters/" + letter);
      return;
    }
    Application application = proposal.application();
    Letter letter = letters.preview(calls.getCall(application.callId()), application, decision);
    response.setContentType(Download.PDF.mediaType());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.inline()
            .filename(letter.name(), StandardCharsets.UTF_8)
            .build()
            .toString());
    response.setContentLength(letter.pdf().length);
    response.getOutputStream().write(letter.pdf());
  }

  private static Input stored(Proposal proposal) {
    return proposal
        .decided()
        .map(
            decision ->
                Input.of(
                    Map.of(
                        "outcome", decision.outcome().name(),
                        "amount", decision.isAward() ? decision.amount().typed() : "",
                        "grounds", decision.grounds(),
                        "reason", decision.reason())))
        .orElseGet(() -> recommended(proposal));
  }

  /** Whoever comes to award it begins from what is known: what is recommended, or applied for. */
  private static Input withAmount(Input stored, Proposal proposal) {
    Money recommended = proposal.recommendation().amount();
    Money known = recommended.isPositive() ? recommended : proposal.application().amount();
    return stored.isBlank("amount") ? stored.with("amount", known.typed()) : stored;
  }

  private static Input recommended(Proposal proposal) {
    boolean award = proposal.recommendation().verdict() == Verdict.AWARD;
    return Input.of(
        Map.of(
            "outcome",
            switch (proposal.recommendation().verdict()) {
              case AWARD -> Outcome.AWARD.name();
              case DECLINE -> Outcome.DECLINE.name();
              case UNDECIDED -> "";
            },
            "amount",
            award ? proposal.recommendation().amount().typed() : "",
            "grounds",
            proposal.recommendation().grounds()));
  }

  private ModelAndView page(
      Proposal proposal, Revision revision, Viewer viewer, Input input, HttpStatus status) {
    UUID callId = proposal.application().callId();
    var page = new ModelAndView("funding/decisions/application", status);
    CallHead head = heads.head(calls.getCall(callId), viewer);
    boolean announced = head.phase() == Phase.ANNOUNCED;
    page.addObject("head", head);
    page.addObject("proposal", proposal);
    page.addObject(
        "over",
        Decisions.whyOver(proposal.application(), announced)
            .or(() -> Decisions.whyNotYet(proposal)));
    page.addObject("revision", revision);
    page.addObject("balance", decisions.balance(callId, viewer));
    page.addObject("input", input);
    return page;
  }
}
