package no.dugnad.funding.rejections.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.decisions.Letter;
import no.dugnad.funding.rejections.Rejection;
import no.dugnad.funding.rejections.Rejection.Ground;
import no.dugnad.funding.rejections.Rejection.Wording;
import no.dugnad.funding.rejections.RejectionRules;
import no.dugnad.funding.rejections.Rejections;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.once.SendableAgain;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.NotFound;
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

/** Turning an application away on formal grounds: the proposal, the letter, the decision. */
@Controller
class RejectionController {
  private final Rejections rejections;
  private final RejectionRules rules;
  private final Applications applications;
  private final Calls calls;
  private final Files files;
  private final FreshSignIn freshSignIn;
  private final Pages pages;

  RejectionController(
      Rejections rejections,
      RejectionRules rules,
      Applications applications,
      Calls calls,
      Files files,
      FreshSignIn freshSignIn,
      Pages pages) {
    this.rejections = rejections;
    this.rules = rules;
    this.applications = applications;
    this.calls = calls;
    this.files = files;
    this.freshSignIn = freshSignIn;
    this.pages = pages;
  }

  @GetMapping("/applications/{id}/rejection")
  @PreAuthorize("@rejectionRules.propose(#viewer, #id)")
  ModelAndView show(Viewer viewer, @PathVariable UUID id) {
    return page(viewer, id, stored(rejections.find(id)), HttpStatus.OK);
  }

  private static Input stored(Optional<Rejection> rejection) {
    return rejection
        .filter(Rejection::isProposed)
        .map(Rejection::wording)
        .map(w -> Input.of(Map.of("ground", w.ground().name(), "text", w.text())))
        .orElseGet(Input::empty);
  }

  @PostMapping("/applications/{id}/rejection")
  @PreAuthorize("@rejectionRules.propose(#viewer, #id)")
  ModelAndView propose(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    Wording wording = wording(input);
    if (!input.hasProblems()) {
      try {
        rejections.propose(id, wording, input.revision(), viewer);
      } catch (Refused refused) {
        reject(refused, id, viewer, input);
      }
    }
    if (input.hasProblems()) return page(viewer, id, input, HttpStatus.UNPROCESSABLE_CONTENT);
    Notice.say(redirect, "rejections.notice.proposed");
    return back(id, "/rejection");
  }

  static Wording wording(Input input) {
    return new Wording(
        input.choice("ground", Ground.class), input.text("text", Rejection.MAX_TEXT));
  }

  private void reject(Refused refused, UUID id, Viewer viewer, Input input) {
    Ui ui = pages.ui(viewer.language());
    if (!refused.isClash()) input.reject("text", refused.key(), refused.args());
    else
      input.clash(
          stored(rejections.find(id)),
          (field, value) ->
              field.equals("ground") ? ui.t("rejections", Ground.valueOf(value)) : value);
  }

  @PostMapping("/applications/{id}/rejection/removal")
  @PreAuthorize("@rejectionRules.propose(#viewer, #id)")
  ModelAndView drop(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    rejections.drop(id, viewer);
    Notice.say(redirect, "rejections.notice.dropped");
    return back(id, "");
  }

  /** What is decided is what stands on the page, saved or not. */
  @PostMapping("/applications/{id}/rejection/decision")
  @PreAuthorize("@rejectionRules.decide(#viewer, #id)")
  ModelAndView decide(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    Wording wording = wording(input);
    if (input.hasProblems()) return page(viewer, id, input, HttpStatus.UNPROCESSABLE_CONTENT);
    freshSignIn.require();
    try {
      rejections.decide(id, wording, input.revision(), viewer);
    } catch (Refused refused) {
      reject(refused, id, viewer, input);
      return page(viewer, id, input, HttpStatus.CONFLICT);
    }
    Notice.say(redirect, "rejections.notice.decided");
    return back(id, "");
  }

  @PostMapping("/applications/{id}/rejection/reversal")
  @PreAuthorize("@rejectionRules.decide(#viewer, #id)")
  ModelAndView reverse(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    String grounds = input.text("grounds", Rejection.MAX_TEXT);
    if (!input.hasProblems()) {
      freshSignIn.require();
      try {
        rejections.reverse(id, grounds, input.revision(), viewer);
      } catch (Refused refused) {
        input.reject("grounds", refused.key(), refused.args());
      }
    }
    if (input.hasProblems()) return page(viewer, id, input, HttpStatus.UNPROCESSABLE_CONTENT);
    Notice.say(redirect, "rejections.notice.reversed");
    return back(id, "");
  }

  /** The letter with the words that stand on the page, saved or not. */
  @PostMapping("/applications/{id}/rejection/preview")
  @PreAuthorize("@rejectionRules.propose(#viewer, #id)")
  @SendableAgain("Nothing is kept of it.")
  Object preview(Viewer viewer, @PathVariable UUID id, Input input) {
    Wording wording = wording(input);
    if (input.hasProblems()) return page(viewer, id, input, HttpStatus.UNPROCESSABLE_CONTENT);
    Letter letter = rejections.preview(id, wording, viewer);
    return Download.PDF.of(letter.name().replaceFirst("\\.pdf$", ""), letter.pdf());
  }

  @GetMapping("/applications/{id}/rejection/letter.pdf")
  @PreAuthorize("@rejectionRules.readLetter(#viewer, #id)")
  void letter(Viewer viewer, @PathVariable UUID id, HttpServletResponse response)
      throws IOException {
    files.send(rejections.findLetter(id).orElseThrow(() -> new NotFound("letter", id)), response);
  }

  private ModelAndView page(Viewer viewer, UUID id, Input input, HttpStatus status) {
    Application application = applications.getApplication(id);
    Optional<Rejection> rejection = rejections.find(id);
    var page = new ModelAndView("funding/rejections/rejection", status);
    page.addObject("application", application);
    page.addObject("call", calls.getCall(application.callId()));
    page.addObject("rejection", rejection);
    page.addObject("refused", rejections.whyNot(application));
    page.addObject("over", rejections.whyFinal(application));
    page.addObject("mayDecide", rules.decide(viewer, id));
    page.addObject("letter", rejections.findLetter(id).isPresent());
    page.addObject("input", input);
    return page;
  }

  private static ModelAndView back(UUID id, String page) {
    return new ModelAndView("redirect:/applications/" + id + page);
  }
}
