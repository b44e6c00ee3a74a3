package no.dugnad.funding.calls.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallAction;
import no.dugnad.funding.calls.CallHeads;
import no.dugnad.funding.calls.CallStatus;
import no.dugnad.funding.calls.Calls;
import no.dugnad.platform.forms.Forms;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import no.dugnad.platform.ui.Slots;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A call's way from draft to its end: published, extended, closed, or deleted before that. */
@Controller
class CallPublicationController {
  private final Calls calls;
  private final CallHeads heads;
  private final Forms forms;
  private final List<CallAction> actions;

  CallPublicationController(Calls calls, CallHeads heads, Forms forms, Slots slots) {
    this.calls = calls;
    this.heads = heads;
    this.forms = forms;
    this.actions = slots.in(CallAction.class);
  }

  @PostMapping("/calls/{id}/publication")
  @PreAuthorize("@callRules.manage(#viewer, #id)")
  String publish(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    UUID form = Objects.requireNonNull(calls.getCall(id).formId());
    calls.publish(id, forms.currentVersion(form), viewer.actor());
    Notice.say(redirect, "calls.published");
    return "redirect:/calls/" + id + "/settings";
  }

  @GetMapping("/calls/{id}/settings/extension")
  @PreAuthorize("@callRules.manage(#viewer, #id)")
  ModelAndView extension(Viewer viewer, @PathVariable UUID id) {
    Call call = calls.getCall(id);
    return extensionPage(viewer, call, TermsInput.frame(call));
  }

  private ModelAndView extensionPage(Viewer viewer, Call call, Input input) {
    return page("funding/calls/extension", viewer, call, input)
        .addObject("revision", input.revision(Revision.of(call.deadline())));
  }

  @PostMapping("/calls/{id}/extension")
  @PreAuthorize("@callRules.manage(#viewer, #id)")
  ModelAndView extend(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    Instant deadline = input.instant("deadline");
    try {
      if (!input.hasProblems()) {
        calls.extend(id, deadline, input.revision(), viewer.actor());
        Notice.say(redirect, "calls.extended", deadline);
        return new ModelAndView("redirect:/calls/" + id + "/settings");
      }
    } catch (Refused refused) {
      if (refused.isClash()) {
        input.reject("deadline.date", "ui.problem.clash.when", calls.getCall(id).deadline());
      } else input.reject("deadline.date", refused.key(), refused.args());
    }
    return extensionPage(viewer, calls.getCall(id), input);
  }

  @GetMapping("/calls/{id}/settings/closing")
  @PreAuthorize("@callRules.manage(#viewer, #id)")
  ModelAndView closing(Viewer viewer, @PathVariable UUID id) {
    return closingPage(viewer, id, Input.empty());
  }

  private ModelAndView closingPage(Viewer viewer, UUID id, Input input) {
    Call call = calls.getCall(id);
    return page("funding/calls/closing", viewer, call, input)
        .addObject(
            "parts", actions.stream().flatMap(room -> room.beforeClosing(call).stream()).toList());
  }

  @PostMapping("/calls/{id}/closing")
  @PreAuthorize("@callRules.manage(#viewer, #id)")
  ModelAndView close(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    String why = input.text("why", CallStatus.Closed.MAX_WHY);
    if (input.hasProblems()) {
      return closingPage(viewer, id, input);
    }
    calls.close(id, why, viewer.actor());
    Notice.say(redirect, "calls.closed");
    return new ModelAndView("redirect:/calls/" + id + "/settings");
  }

  @GetMapping("/calls/{id}/settings/removal")
  @PreAuthorize("@callRules.manage(#viewer, #id)")
  ModelAndView removal(Viewer viewer, @PathVariable UUID id) {
    Call call = calls.getCall(id);
    if (!call.isDraft()) throw new Refused("calls.refused.notDraft");
    return page("funding/calls/removal", viewer, call, Input.empty());
  }

  @PostMapping("/calls/{id}/removal")
  @PreAuthorize("@callRules.manage(#viewer, #id)")
  String remove(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    calls.remove(id, viewer.actor());
    Notice.say(redirect, "calls.removed");
    return "redirect:/our-calls";
  }

  private ModelAndView page(String template, Viewer viewer, Call call, Input input) {
    var page = new ModelAndView(template);
    page.addObject("head", heads.head(call, viewer));
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
