package no.dugnad.funding.appeals.web;

import java.util.Map;
import java.util.UUID;
import no.dugnad.funding.appeals.Appeal;
import no.dugnad.funding.appeals.AppealRules;
import no.dugnad.funding.appeals.Appeals;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.decisions.Decisions;
import no.dugnad.funding.decisions.Proposal;
import no.dugnad.funding.rejections.Rejections;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.NotFound;
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

/** The applicants write their appeal, and the decision-maker answers it. */
@Controller
class AppealController {
  private enum Answer {
    UPHOLD,
    FORWARD
  }

  private final Appeals appeals;
  private final AppealRules rules;
  private final Decisions decisions;
  private final Rejections rejections;
  private final Applications applications;
  private final Calls calls;
  private final FreshSignIn freshSignIn;

  AppealController(
      Appeals appeals,
      AppealRules rules,
      Decisions decisions,
      Rejections rejections,
      Applications applications,
      Calls calls,
      FreshSignIn freshSignIn) {
    this.appeals = appeals;
    this.rules = rules;
    this.decisions = decisions;
    this.rejections = rejections;
    this.applications = applications;
    this.calls = calls;
    this.freshSignIn = freshSignIn;
  }

  @GetMapping("/applications/{id}/appeal")
  @PreAuthorize("@appealRules.appeal(#viewer, #id)")
  ModelAndView form(@PathVariable UUID id, Viewer viewer) {
    boolean open = appeals.deadline(id).isPresent() && appeals.find(id).isEmpty();
    return open ? form(id, Input.empty(), HttpStatus.OK) : back(id);
  }

  /** What comes too late is refused, and what was typed is shown again so that it is not lost. */
  @PostMapping("/applications/{id}/appeal")
  @PreAuthorize("@appealRules.appeal(#viewer, #id)")
  ModelAndView appeal(
      @PathVariable UUID id, Viewer viewer, Input input, RedirectAttributes redirect) {
    if (appeals.deadline(id).isEmpty()) {
      Notice.say(redirect, "appeals.notice.nothing");
      return back(id);
    }
    String text = input.text("text", Appeal.MAX_TEXT);
    if (!input.hasProblems()) {
      try {
        appeals.register(id, text, viewer);
        Notice.say(redirect, "appeals.notice.registered");
        return back(id);
      } catch (Refused refused) {
        input.reject("text", refused.key(), refused.args());
      }
    }
    return form(id, input, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView form(UUID id, Input input, HttpStatus status) {
    var page = new ModelAndView("funding/appeals/form", status);
    page.addObject("application", applications.getApplication(id));
    page.addObject(
        "deadline", appeals.deadline(id).orElseThrow(() -> new NotFound("decision", id)));
    page.addObject("inTime", appeals.isInTime(id));
    page.addObject("input", input);
    return page;
  }

  @GetMapping("/applications/{id}/appeal/decision")
  @PreAuthorize("@appealRules.decide(#viewer, #id)")
  ModelAndView decision(@PathVariable UUID id, Viewer viewer) {
    String applied = applications.getApplication(id).amount().typed();
    return decision(id, viewer, Input.of(Map.of("amount", applied)), HttpStatus.OK);
  }

  @PostMapping("/applications/{id}/appeal/decision")
  @PreAuthorize("@appealRules.decide(#viewer, #id)")
  ModelAndView decide(
      @PathVariable UUID id, Viewer viewer, Input input, RedirectAttributes redirect) {
    Appeal appeal = appeals.getAppeal(id);
    var answer = AppealAnswer.of(appeal, input, Answer.class, Answer.UPHOLD);
    if (!appeal.isOpen()) {
      Notice.say(redirect, "appeals.notice.movedOn");
      return back(id);
    }
    if (!input.hasProblems()) {
      freshSignIn.require();
      try {
        switch (answer.chosen()) {
          case UPHOLD -> answer.uphold(id, appeals, viewer);
          case FORWARD -> appeals.forward(id, answer.grounds(), viewer);
        }
        boolean decided = answer.upholds();
        Notice.say(redirect, decided ? "appeals.notice.decided" : "appeals.notice.forwarded");
        return back(id);
      } catch (Refused refused) {
        answer.reject(input, refused);
      }
    }
    return decision(id, viewer, input, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView decision(UUID id, Viewer viewer, Input input, HttpStatus status) {
    var appeal = appeals.getAppeal(id);
    if (!appeal.isOpen()) return back(id);
    var page = new ModelAndView("funding/appeals/decide", status);
    Proposal proposal = decisions.getProposal(id);
    Application application = proposal.application();
    page.addObject("proposal", proposal);
    page.addObject("call", calls.getCall(application.callId()));
    page.addObject("appeal", appeal);
    page.addObject("mayName", rules.nameBody(viewer));
    page.addObject("rejection", rejections.find(id));
    page.addObject("body", appeals.findBody(application.organisationId()));
    page.addObject("balance", decisions.balance(application.callId(), viewer));
    page.addObject("input", input);
    return page;
  }

  private static ModelAndView back(UUID id) {
    return new ModelAndView("redirect:/applications/" + id);
  }
}
