package no.dugnad.followup.guidance.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import no.dugnad.followup.guidance.Renewals;
import no.dugnad.followup.guidance.Renewals.Moving;
import no.dugnad.funding.applications.Answers;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.Calls;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.sheets.SheetPages;
import no.dugnad.platform.ui.Notice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Beginning again: where to, what comes along, and what is left to be copied. */
@Controller
class RenewalPages {
  private final Renewals renewals;
  private final Applications applications;
  private final Answers answers;
  private final Calls calls;
  private final SheetPages sheets;

  RenewalPages(
      Renewals renewals,
      Applications applications,
      Answers answers,
      Calls calls,
      SheetPages sheets) {
    this.renewals = renewals;
    this.applications = applications;
    this.answers = answers;
    this.calls = calls;
    this.sheets = sheets;
  }

  @GetMapping("/applications/{id}/renewal")
  @PreAuthorize("@guidanceRules.renew(#viewer, #id)")
  String choose(Viewer viewer, @PathVariable UUID id, Model model) {
    Application application = applications.getApplication(id);
    AnswerSheet sheet = answers.of(application);
    Map<Call, Moving> open = new LinkedHashMap<>();
    renewals
        .listCalls(application, viewer)
        .forEach(call -> open.put(call, renewals.moving(sheet, call)));
    model.addAttribute("application", application);
    model.addAttribute("open", open);
    model.addAttribute("drafts", renewals.listDrafts(id, viewer));
    return "followup/guidance/renewal";
  }

  @PostMapping("/applications/{id}/renewal/{call}")
  @PreAuthorize("@guidanceRules.renew(#viewer, #id)")
  String begin(
      Viewer viewer, @PathVariable UUID id, @PathVariable UUID call, RedirectAttributes redirect) {
    renewals.begin(id, call, viewer);
    Notice.say(redirect, "guidance.notice.begun");
    return "redirect:/applications/" + id + "/renewal/" + call;
  }

  /** The way on to the draft, and beside it what has no place there. */
  @GetMapping("/applications/{id}/renewal/{call}")
  @PreAuthorize("@guidanceRules.renew(#viewer, #id)")
  String begun(
      Viewer viewer, @PathVariable UUID id, @PathVariable("call") UUID callId, Model model) {
    UUID draft = renewals.listDrafts(id, viewer).get(callId);
    if (draft == null) return "redirect:/applications/" + id + "/renewal";
    Application application = applications.getApplication(id);
    Call call = calls.getCall(callId);
    AnswerSheet sheet = answers.of(application);
    model.addAttribute("application", application);
    model.addAttribute("call", call);
    model.addAttribute("draft", draft);
    model.addAttribute("moving", renewals.moving(sheet, call));
    model.addAttribute("view", sheets.view(sheet, call.language()));
    return "followup/guidance/begun";
  }
}
