package no.dugnad.funding.calls.web;

import java.util.List;
import java.util.UUID;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallFrame;
import no.dugnad.funding.calls.CallHeads;
import no.dugnad.funding.calls.CallTexts;
import no.dugnad.funding.calls.Calls;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
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

/** What an adviser sets up before a call is published, a theme at a time. */
@Controller
class SettingsController {
  /** The field, and what a link to the form may choose of it. */
  static final String ENVELOPE = "envelope";

  private final Calls calls;
  private final CallHeads heads;
  private final TermsInput terms;

  SettingsController(Calls calls, CallHeads heads, TermsInput terms) {
    this.calls = calls;
    this.heads = heads;
    this.terms = terms;
  }

  /** How far the draft has come, and what can be done with the call now. */
  @GetMapping("/calls/{id}/settings")
  @PreAuthorize("@callRules.manage(#viewer, #id)")
  String settings(Viewer viewer, @PathVariable UUID id, Model model) {
    Call call = calls.getCall(id);
    model.addAttribute("head", heads.head(call, viewer));
    model.addAttribute("gaps", call.isDraft() ? calls.gaps(call) : List.of());
    model.addAttribute("entries", calls.timeline(id));
    return "funding/calls/settings";
  }

  @GetMapping("/calls/{id}/settings/texts")
  @PreAuthorize("@callRules.manage(#viewer, #id)")
  ModelAndView texts(Viewer viewer, @PathVariable UUID id) {
    Call call = draft(id);
    return textsPage(viewer, call, TermsInput.texts(call));
  }

  @PostMapping("/calls/{id}/settings/texts")
  @PreAuthorize("@callRules.manage(#viewer, #id)")
  ModelAndView saveTexts(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    Call call = draft(id);
    CallTexts typed = TermsInput.readTexts(input);
    if (input.hasProblems()) return textsPage(viewer, call, input);
    try {
      calls.changeTexts(id, TermsInput.seen(input), typed);
    } catch (Refused refused) {
      if (TermsInput.isClash(refused)) return mergeTexts(viewer, id, input, refused, redirect);
      input.reject("title", refused.key(), refused.args());
      return textsPage(viewer, calls.getCall(id), input);
    }
    return saved(id, redirect);
  }

  /** What another changed in the fields that this one left alone stays. */
  private ModelAndView mergeTexts(
      Viewer viewer, UUID id, Input input, Refused clash, RedirectAttributes redirect) {
    Call now = calls.getCall(id);
    Input stored = TermsInput.texts(now);
    Input merged = input.merged(stored);
    CallTexts together = TermsInput.readTexts(merged);
    if (merged.clash(stored, terms.shown(viewer)) || merged.hasProblems()) {
      merged.reject("title", clash.key(), clash.args());
      return textsPage(viewer, now, merged);
    }
    calls.changeTexts(id, now.updatedAt(), together);
    return saved(id, redirect);
  }

  @GetMapping("/calls/{id}/settings/frame")
  @PreAuthorize("@callRules.manage(#viewer, #id)")
  ModelAndView frame(Viewer viewer, @PathVariable UUID id, Input asked) {
    Call call = draft(id);
    ModelAndView page = framePage(viewer, call, terms.begunFrame(call, asked.raw(ENVELOPE)));
    page.addObject("suggested", TermsInput.hasNoDates(call));
    return page;
  }

  @PostMapping("/calls/{id}/settings/frame")
  @PreAuthorize("@callRules.manage(#viewer, #id)")
  ModelAndView saveFrame(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    Call call = draft(id);
    CallFrame typed = terms.readFrame(input, call);
    if (input.hasProblems()) return framePage(viewer, call, input);
    try {
      calls.changeFrame(id, TermsInput.seen(input), typed);
    } catch (Refused refused) {
      Call now = calls.getCall(id);
      if (TermsInput.isClash(refused)) input.clash(TermsInput.frame(now), terms.shown(viewer));
      input.reject("envelope", refused.key(), refused.args());
      return framePage(viewer, now, input);
    }
    return saved(id, redirect);
  }

  private Call draft(UUID id) {
    Call call = calls.getCall(id);
    if (!call.isDraft()) throw new Refused("calls.refused.notDraft");
    return call;
  }

  private ModelAndView textsPage(Viewer viewer, Call call, Input input) {
    ModelAndView page = page("funding/calls/texts", viewer, call, input);
    page.addObject("began", TermsInput.began(input, call));
    return page;
  }

  private ModelAndView framePage(Viewer viewer, Call call, Input input) {
    ModelAndView page = page("funding/calls/frame", viewer, call, input);
    page.addObject("envelopes", terms.envelopes(call));
    page.addObject("challenges", terms.challenges(call));
    return page;
  }

  private ModelAndView page(String template, Viewer viewer, Call call, Input input) {
    var page = new ModelAndView(template);
    page.addObject("head", heads.head(call, viewer));
    page.addObject("input", input);
    page.addObject("seen", TermsInput.seenNext(input, call));
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static ModelAndView saved(UUID id, RedirectAttributes redirect) {
    Notice.say(redirect, "calls.saved");
    return new ModelAndView("redirect:/calls/" + id + "/settings");
  }
}
