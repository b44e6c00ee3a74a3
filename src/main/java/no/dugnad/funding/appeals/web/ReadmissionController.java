package no.dugnad.funding.appeals.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.appeals.Appeals;
import no.dugnad.funding.appeals.Readmissions;
import no.dugnad.funding.appeals.Readmissions.Readmission;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.assessment.Assessments;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.decisions.Decision;
import no.dugnad.funding.decisions.Decisions;
import no.dugnad.funding.decisions.Letter;
import no.dugnad.funding.decisions.Outcome;
import no.dugnad.funding.decisions.Proposal;
import no.dugnad.funding.recommendations.Recommendation;
import no.dugnad.funding.recommendations.Recommendation.Verdict;
import no.dugnad.funding.recommendations.Recommendations;
import no.dugnad.platform.once.SendableAgain;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.signin.FreshSignIn;
import no.dugnad.platform.ui.Download;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import no.dugnad.platform.ui.Pages;
import no.dugnad.platform.ui.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An application that an appeal took in again after the others: recommended, and decided. */
@Controller
class ReadmissionController {
  private final Readmissions readmissions;
  private final Appeals appeals;
  private final Applications applications;
  private final Assessments assessments;
  private final Recommendations recommendations;
  private final Decisions decisions;
  private final Calls calls;
  private final FreshSignIn freshSignIn;
  private final Pages pages;

  ReadmissionController(
      Readmissions readmissions,
      Appeals appeals,
      Applications applications,
      Assessments assessments,
      Recommendations recommendations,
      Decisions decisions,
      Calls calls,
      FreshSignIn freshSignIn,
      Pages pages) {
    this.readmissions = readmissions;
    this.appeals = appeals;
    this.applications = applications;
    this.assessments = assessments;
    this.recommendations = recommendations;
    this.decisions = decisions;
    this.calls = calls;
    this.freshSignIn = freshSignIn;
    this.pages = pages;
  }

  @GetMapping("/applications/{id}/readmission")
  @PreAuthorize("@appealRules.prepare(#viewer, #id)")
  ModelAndView recommendation(@PathVariable UUID id, Viewer viewer) {
    Optional<Readmission> readmission = readmissions.find(id);
    if (readmission.isEmpty()) return back(id);
    Input input = stored(readmission.get().proposal().recommendation());
    return recommendation(id, viewer, input, HttpStatus.OK);
  }

  private static Input stored(Recommendation recommendation) {
    boolean award = recommendation.verdict() == Verdict.AWARD;
    return Input.of(
        Map.of(
            "verdict",
            recommendation.verdict() == Verdict.UNDECIDED ? "" : recommendation.verdict().name(),
            "amount",
            award ? recommendation.amount().typed() : "",
            "grounds",
            recommendation.grounds()));
  }

  @PostMapping("/applications/{id}/readmission")
  @PreAuthorize("@appealRules.prepare(#viewer, #id)")
  ModelAndView recommend(
      @PathVariable UUID id, Viewer viewer, Input input, RedirectAttributes redirect) {
    if (readmissions.find(id).isEmpty()) return overMeanwhile(id, redirect);
    Verdict verdict = input.choice("verdict", Verdict.class);
    if (verdict == Verdict.UNDECIDED && input.problem("verdict").isEmpty()) {
      input.reject("verdict", "ui.problem.choice");
    }
    Money amount = verdict == Verdict.AWARD ? awarded(id, input) : Money.ZERO;
    String grounds = input.text("grounds", Recommendation.MAX_GROUNDS);
    if (input.hasProblems()) {
      return recommendation(id, viewer, input, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    try {
      readmissions.recommend(id, verdict, amount, grounds, input.revision(), viewer);
    } catch (Refused refused) {
      if (!refused.isClash()) throw refused;
      Ui ui = pages.ui(viewer.language());
      Input now = stored(decisions.getProposal(id).recommendation());
      if (input.clash(now, (field, value) -> shown(field, value, ui))) {
        return recommendation(id, viewer, input, HttpStatus.CONFLICT);
      }
    }
    Notice.say(redirect, "appeals.notice.recommended");
    return back(id);
  }

  private Money awarded(UUID id, Input input) {
    Application application = applications.getApplication(id);
    Money amount = input.money("amount");
    boolean within = amount.isPositive() && amount.compareTo(application.amount()) <= 0;
    if (input.problem("amount").isEmpty() && !within) {
      input.reject("amount", "decisions.problem.amount", application.amount());
    }
    return amount;
  }

  private ModelAndView recommendation(UUID id, Viewer viewer, Input input, HttpStatus status) {
    UUID callId = applications.getApplication(id).callId();
    return page("recommend", id, viewer, input, status)
        .addObject(
            "assessed",
            assessments.listHandedInByApplication(callId, viewer).getOrDefault(id, List.of()))
        .addObject("ranked", recommendations.ranking(callId, viewer).find(id));
  }

  @GetMapping("/applications/{id}/readmission/decision")
  @PreAuthorize("@decisionRules.decide(#viewer, #id)")
  ModelAndView decision(@PathVariable UUID id, Viewer viewer) {
    Optional<Readmission> readmission = readmissions.find(id);
    if (readmission.isEmpty()) return back(id);
    if (!readmission.get().announced()) return among(id);
    if (Decisions.whyNotYet(readmission.get().proposal()).isPresent()) return back(id);
    Input recommended = stored(readmission.get().proposal().recommendation());
    Input input = recommended.with("outcome", recommended.raw("verdict"));
    return page("decide-readmitted", id, viewer, input, HttpStatus.OK);
  }

  /** As long as the others are not announced, it is decided as they are. */
  private static ModelAndView among(UUID id) {
    return new ModelAndView("redirect:/applications/" + id + "/decision");
  }

  @PostMapping("/applications/{id}/readmission/decision")
  @PreAuthorize("@decisionRules.decide(#viewer, #id)")
  ModelAndView decide(
      @PathVariable UUID id, Viewer viewer, Input input, RedirectAttributes redirect) {
    Optional<Readmission> readmission = readmissions.find(id);
    if (readmission.isEmpty()) return overMeanwhile(id, redirect);
    Optional<Decision.Ruling> ruling = ruling(readmission.get(), input);
    if (ruling.isEmpty()) return shownAgain(id, viewer, input);
    freshSignIn.require();
    try {
      readmissions.decide(id, ruling.get(), input.revision(), viewer);
    } catch (Refused refused) {
      if (readmissions.find(id).isEmpty()) return overMeanwhile(id, redirect);
      input.reject(refused.isClash() ? "outcome" : "amount", refused.key(), refused.args());
      return shownAgain(id, viewer, input);
    }
    Notice.say(redirect, "appeals.notice.readmittedDecided");
    return back(id);
  }

  private ModelAndView shownAgain(UUID id, Viewer viewer, Input input) {
    return page("decide-readmitted", id, viewer, input, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** Empty where something is wrong with it, which the input says. */
  private Optional<Decision.Ruling> ruling(Readmission readmission, Input input) {
    Proposal proposal = readmission.proposal();
    Outcome outcome = input.choice("outcome", Outcome.class);
    boolean award = outcome == Outcome.AWARD && input.problem("outcome").isEmpty();
    Money amount = award ? awarded(proposal.application().id(), input) : Money.ZERO;
    String grounds = input.text("grounds", Decision.MAX_GROUNDS);
    String reason = input.optionalText("reason", Decision.MAX_REASON);
    if (input.hasProblems()) return Optional.empty();
    boolean differs = proposal.differs(outcome, amount);
    if (differs && reason.isEmpty()) {
      input.reject("reason", "decisions.problem.reason");
      return Optional.empty();
    }
    return Optional.of(new Decision.Ruling(outcome, amount, grounds, differs ? reason : ""));
  }

  /** The letter with what stands on the page. */
  @PostMapping("/applications/{id}/readmission/preview")
  @PreAuthorize("@decisionRules.decide(#viewer, #id)")
  @SendableAgain("Nothing is kept of it.")
  Object preview(@PathVariable UUID id, Viewer viewer, Input input, RedirectAttributes redirect) {
    Optional<Readmission> readmission = readmissions.find(id);
    if (readmission.isEmpty()) return overMeanwhile(id, redirect);
    Optional<Decision.Ruling> ruling = ruling(readmission.get(), input);
    if (ruling.isEmpty()) return shownAgain(id, viewer, input);
    Letter letter = readmissions.preview(id, ruling.get(), viewer);
    return Download.PDF.of(letter.name().replaceFirst("\\.pdf$", ""), letter.pdf());
  }

  private ModelAndView page(
      String template, UUID id, Viewer viewer, Input input, HttpStatus status) {
    Proposal proposal = decisions.getProposal(id);
    UUID callId = proposal.application().callId();
    return new ModelAndView("funding/appeals/" + template, status)
        .addObject("proposal", proposal)
        .addObject("call", calls.getCall(callId))
        .addObject("balance", decisions.balance(callId, viewer))
        .addObject("appeal", appeals.find(id))
        .addObject("input", input);
  }

  private static String shown(String field, String value, Ui ui) {
    return field.equals("verdict") ? ui.t("recommendations", Verdict.valueOf(value)) : value;
  }

  /** Somebody else has decided it, or the panel has all of them back. */
  private static ModelAndView overMeanwhile(UUID id, RedirectAttributes redirect) {
    Notice.say(redirect, "appeals.notice.readmittedOver");
    return back(id);
  }

  private static ModelAndView back(UUID id) {
    return new ModelAndView("redirect:/applications/" + id);
  }
}
