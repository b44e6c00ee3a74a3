package no.dugnad.funding.appeals.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import no.dugnad.funding.appeals.Appeal;
import no.dugnad.funding.appeals.Appeals;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.decisions.Decisions;
import no.dugnad.funding.decisions.Proposal;
import no.dugnad.funding.rejections.Rejections;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.signin.FreshSignIn;
import no.dugnad.platform.ui.Download;
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

/** The adviser prepares an appeal, and what the appeal body answers is registered. */
@Controller
class AppealHandlingController {
  private enum Answer {
    UPHOLD,
    DISMISS
  }

  private final Appeals appeals;
  private final Applications applications;
  private final Calls calls;
  private final Decisions decisions;
  private final Rejections rejections;
  private final AppealPackage packages;
  private final Files files;
  private final FreshSignIn freshSignIn;

  AppealHandlingController(
      Appeals appeals,
      Applications applications,
      Calls calls,
      Decisions decisions,
      Rejections rejections,
      AppealPackage packages,
      Files files,
      FreshSignIn freshSignIn) {
    this.appeals = appeals;
    this.applications = applications;
    this.calls = calls;
    this.decisions = decisions;
    this.rejections = rejections;
    this.packages = packages;
    this.files = files;
    this.freshSignIn = freshSignIn;
  }

  @GetMapping("/applications/{id}/appeal/preparation")
  @PreAuthorize("@appealRules.prepare(#viewer, #id)")
  ModelAndView preparation(@PathVariable UUID id, Viewer viewer) {
    return preparation(id, stored(appeals.getAppeal(id)), HttpStatus.OK);
  }

  @PostMapping("/applications/{id}/appeal/preparation")
  @PreAuthorize("@appealRules.prepare(#viewer, #id)")
  ModelAndView prepare(
      @PathVariable UUID id, Viewer viewer, Input input, RedirectAttributes redirect) {
    String text = input.text("preparation", Appeal.MAX_TEXT);
    if (input.hasProblems()) return preparation(id, input, HttpStatus.UNPROCESSABLE_CONTENT);
    try {
      appeals.prepare(id, text, input.revision(), viewer);
    } catch (Refused refused) {
      if (!refused.isClash()) throw refused;
      if (input.clash(stored(appeals.getAppeal(id)))) {
        return preparation(id, input, HttpStatus.CONFLICT);
      }
    }
    Notice.say(redirect, "appeals.notice.prepared");
    return back(id);
  }

  private static Input stored(Appeal appeal) {
    return Input.of(
        Map.of(
            "preparation",
            appeal.handling().preparation().map(Appeal.Preparation::text).orElse("")));
  }

  private ModelAndView preparation(UUID id, Input input, HttpStatus status) {
    Appeal appeal = appeals.getAppeal(id);
    if (!appeal.isOpen()) return back(id);
    var page = new ModelAndView("funding/appeals/preparation", status);
    Application application = applications.getApplication(id);
    page.addObject("application", application);
    page.addObject("call", calls.getCall(application.callId()));
    page.addObject("appeal", appeal);
    page.addObject("revision", input.revision(Revision.of(appeal)));
    page.addObject("input", input);
    return page;
  }

  /** What answers an appeal against a rejection: a decision's letters lie with the decision. */
  @GetMapping("/applications/{id}/appeals/{appeal}/letter.pdf")
  @PreAuthorize("@appealRules.read(#viewer, #id)")
  void letter(
      @PathVariable UUID id, @PathVariable UUID appeal, Viewer viewer, HttpServletResponse response)
      throws IOException {
    files.send(appeals.getLetter(id, appeal), response);
  }

  /** Dugnad sends the appeal body nothing: an adviser does, as they send other cases. */
  @GetMapping("/applications/{id}/appeal/package.zip")
  @PreAuthorize("@appealRules.answer(#viewer, #id)")
  void pack(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) throws IOException {
    AppealPackage.Writing writing = packages.of(id, viewer);
    Download.ZIP.head(writing.name(), response);
    writing.write(response.getOutputStream());
  }

  @GetMapping("/applications/{id}/appeal/answer")
  @PreAuthorize("@appealRules.answer(#viewer, #id)")
  ModelAndView answer(@PathVariable UUID id, Viewer viewer) {
    String applied = applications.getApplication(id).amount().typed();
    return answer(id, viewer, Input.of(Map.of("amount", applied)), HttpStatus.OK);
  }

  @PostMapping("/applications/{id}/appeal/answer")
  @PreAuthorize("@appealRules.answer(#viewer, #id)")
  ModelAndView register(
      @PathVariable UUID id, Viewer viewer, Input input, RedirectAttributes redirect) {
    Appeal appeal = appeals.getAppeal(id);
    var answer = AppealAnswer.of(appeal, input, Answer.class, Answer.UPHOLD);
    if (appeal.with() != Appeal.With.BODY) {
      Notice.say(redirect, "appeals.notice.movedOn");
      return back(id);
    }
    if (!input.hasProblems()) {
      freshSignIn.require();
      try {
        switch (answer.chosen()) {
          case UPHOLD -> answer.uphold(id, appeals, viewer);
          case DISMISS -> appeals.dismiss(id, answer.grounds(), viewer);
        }
        Notice.say(redirect, "appeals.notice.decided");
        return back(id);
      } catch (Refused refused) {
        answer.reject(input, refused);
      }
    }
    return answer(id, viewer, input, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView answer(UUID id, Viewer viewer, Input input, HttpStatus status) {
    Appeal appeal = appeals.getAppeal(id);
    if (appeal.with() != Appeal.With.BODY) return back(id);
    var page = new ModelAndView("funding/appeals/answer", status);
    Proposal proposal = decisions.getProposal(id);
    UUID callId = proposal.application().callId();
    page.addObject("proposal", proposal);
    page.addObject("call", calls.getCall(callId));
    page.addObject("appeal", appeal);
    page.addObject("rejection", rejections.find(id));
    page.addObject("balance", decisions.balance(callId, viewer));
    page.addObject("input", input);
    return page;
  }

  private static ModelAndView back(UUID id) {
    return new ModelAndView("redirect:/applications/" + id);
  }
}
