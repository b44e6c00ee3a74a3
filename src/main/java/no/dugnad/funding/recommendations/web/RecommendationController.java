package no.dugnad.funding.recommendations.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.assessment.Assessments;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.recommendations.MeetingBoard;
import no.dugnad.funding.recommendations.Recommendation;
import no.dugnad.funding.recommendations.Recommendation.Verdict;
import no.dugnad.funding.recommendations.Recommendations;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the panel proposes for one application, beside what its assessors thought. */
@Controller
class RecommendationController {
  private final Applications applications;
  private final Calls calls;
  private final Assessments assessments;
  private final Recommendations recommendations;

  RecommendationController(
      Applications applications,
      Calls calls,
      Assessments assessments,
      Recommendations recommendations) {
    this.applications = applications;
    this.calls = calls;
    this.assessments = assessments;
    this.recommendations = recommendations;
  }

  @GetMapping("/applications/{id}/recommendation")
  @PreAuthorize("@recommendationRules.propose(#viewer, #id)")
  String recommendation(Viewer viewer, @PathVariable UUID id, Model model) {
    PlaceOnBoard proposal = proposal(viewer, id);
    Recommendation stored = proposal.line().recommendation();
    Money amount = stored.amount().isPositive() ? stored.amount() : proposal.application().amount();
    Input input =
        Input.of(
            Map.of(
                "verdict", stored.verdict().name(),
                "amount", amount.typed(),
                "grounds", stored.grounds(),
                "revision", Long.toString(stored.revision())));
    show(viewer, proposal, input, stored.revision(), model);
    return "funding/recommendations/recommendation";
  }

  private PlaceOnBoard proposal(Viewer viewer, UUID id) {
    UUID callId = applications.getApplication(id).callId();
    MeetingBoard board =
        recommendations
            .findBoard(callId, viewer)
            .orElseThrow(() -> new NotFound("meeting", callId));
    return new PlaceOnBoard(calls.getCall(callId), board, id);
  }

  private void show(Viewer viewer, PlaceOnBoard proposal, Input input, long revision, Model model) {
    model.addAttribute("proposal", proposal);
    model.addAttribute(
        "assessed",
        assessments
            .listHandedInByApplication(proposal.call().id(), viewer)
            .getOrDefault(proposal.applicationId(), List.of()));
    model.addAttribute("input", input);
    model.addAttribute("revision", revision);
  }

  @PostMapping("/applications/{id}/recommendation")
  @PreAuthorize("@recommendationRules.propose(#viewer, #id)")
  ModelAndView propose(
      Viewer viewer, @PathVariable UUID id, Input input, Model model, RedirectAttributes redirect) {
    Application application = applications.getApplication(id);
    Verdict verdict = input.choice("verdict", Verdict.class);
    Money amount = verdict == Verdict.AWARD ? amount(input, application) : Money.ZERO;
    String grounds = input.optionalText("grounds", Recommendation.MAX_GROUNDS);
    long base = revision(input);
    if (input.hasProblems()) return shownAgain(viewer, id, input, base, model);
    var typed = new Recommendation(id, verdict, amount, grounds, base);
    return switch (recommendations.propose(typed, viewer)) {
      case Recommendation.Save.Clash clash -> {
        model.addAttribute("clash", clash);
        yield shownAgain(viewer, id, input, clash.stored().revision(), model);
      }
      case Recommendation.Save.Saved _ -> {
        Notice.say(redirect, "recommendations.said.saved");
        yield new ModelAndView("redirect:" + after(viewer, application, input));
      }
    };
  }

  private static Money amount(Input input, Application application) {
    Money amount = input.money("amount");
    if (input.problem("amount").isPresent()) return amount;
    if (!amount.isPositive()) input.reject("amount", "recommendations.propose.notPositive");
    if (amount.compareTo(application.amount()) > 0) {
      input.reject("amount", "recommendations.propose.tooMuch", application.amount());
    }
    return amount;
  }

  private static long revision(Input input) {
    return input.raw("revision").matches("\\d{1,18}") ? Long.parseLong(input.raw("revision")) : 0;
  }

  /** The next in the ranking when asked for and there is one, else the meeting. */
  private String after(Viewer viewer, Application application, Input input) {
    String meeting = "/calls/" + application.callId() + "/meeting";
    if (!input.has("next")) return meeting;
    return recommendations
        .findBoard(application.callId(), viewer)
        .map(
            board -> new PlaceOnBoard(calls.getCall(application.callId()), board, application.id()))
        .flatMap(PlaceOnBoard::next)
        .map(next -> "/applications/" + next.id() + "/recommendation")
        .orElse(meeting);
  }

  private ModelAndView shownAgain(Viewer viewer, UUID id, Input input, long revision, Model model) {
    show(viewer, proposal(viewer, id), input, revision, model);
    return new ModelAndView(
        "funding/recommendations/recommendation", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
