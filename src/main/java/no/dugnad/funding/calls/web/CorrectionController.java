package no.dugnad.funding.calls.web;

import java.util.UUID;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallHeads;
import no.dugnad.funding.calls.CallTexts;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.calls.Correction;
import no.dugnad.funding.calls.Corrections;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
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

/** Where an adviser puts a published call's texts right. */
@Controller
class CorrectionController {
  private final Calls calls;
  private final Corrections corrections;
  private final CallHeads heads;

  CorrectionController(Calls calls, Corrections corrections, CallHeads heads) {
    this.calls = calls;
    this.corrections = corrections;
    this.heads = heads;
  }

  @GetMapping("/calls/{id}/settings/correction")
  @PreAuthorize("@callRules.manage(#viewer, #id)")
  ModelAndView form(Viewer viewer, @PathVariable UUID id) {
    Call call = published(id);
    return page(viewer, call, TermsInput.texts(call));
  }

  @PostMapping("/calls/{id}/corrections")
  @PreAuthorize("@callRules.manage(#viewer, #id)")
  ModelAndView correct(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    Call call = published(id);
    CallTexts typed = TermsInput.readCorrection(input, call.terms().texts());
    String why = input.text("why", Correction.MAX_WHY);
    if (input.hasProblems()) return page(viewer, call, input);
    try {
      corrections.correct(id, TermsInput.seen(input), typed, why, viewer.actor());
    } catch (Refused refused) {
      Call now = calls.getCall(id);
      if (TermsInput.isClash(refused)) input.clash(TermsInput.correctable(now));
      input.reject("title", refused.key(), refused.args());
      return page(viewer, now, input);
    }
    Notice.say(redirect, "calls.corrected");
    return new ModelAndView("redirect:/calls/" + id + "/settings");
  }

  private Call published(UUID id) {
    Call call = calls.getCall(id);
    if (call.isDraft()) throw new Refused("calls.refused.notPublished");
    return call;
  }

  private ModelAndView page(Viewer viewer, Call call, Input input) {
    var page = new ModelAndView("funding/calls/correction");
    page.addObject("head", heads.head(call, viewer));
    page.addObject("input", input);
    page.addObject("seen", TermsInput.seenNext(input, call));
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
