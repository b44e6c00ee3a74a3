package no.dugnad.funding.applications.web;

import java.util.UUID;
import no.dugnad.funding.applications.Answers;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.Calls;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Input;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** From a call to a draft. The page is for one who had to sign in first. */
@Controller
class BeginController {
  private final Applications applications;
  private final Answers answers;
  private final Calls calls;
  private final ApplyAction action;

  BeginController(Applications applications, Answers answers, Calls calls, ApplyAction action) {
    this.applications = applications;
    this.answers = answers;
    this.calls = calls;
    this.action = action;
  }

  @GetMapping("/calls/{callId}/beginning")
  @PreAuthorize("@applicationRules.begin(#viewer, #callId)")
  String begin(Viewer viewer, @PathVariable UUID callId, Model model) {
    Call call = calls.getCall(callId);
    model.addAttribute("call", call);
    model.addAttribute("action", action.of(call, viewer));
    return "funding/applications/beginning";
  }

  @PostMapping("/calls/{callId}/applications")
  @PreAuthorize("@applicationRules.begin(#viewer, #callId)")
  String add(Viewer viewer, @PathVariable UUID callId, Input input) {
    UUID id = applications.begin(callId, viewer.person(), input.isTicked("another"));
    answers.begin(id, viewer);
    return "redirect:/applications/" + id + firstSection(applications.getApplication(id));
  }

  /** One that nothing is written in yet is written in at once; of others one sees how far it is. */
  private String firstSection(Application application) {
    if (!application.isDraft() || !application.title().isEmpty()) return "";
    return answers.of(application).definition().sections().stream()
        .findFirst()
        .map(section -> "/sections/" + section.id())
        .orElse("");
  }
}
