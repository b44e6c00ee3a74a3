package no.dugnad.funding.applications.web;

import java.util.List;
import java.util.UUID;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.applications.Endorsements;
import no.dugnad.funding.applications.SubmittedApplication;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallHeads;
import no.dugnad.funding.calls.Calls;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Input;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What has come in to a call, for those who handle it. */
@Controller
class SubmittedPages {
  private final Applications applications;
  private final Endorsements endorsements;
  private final Calls calls;
  private final CallHeads heads;

  SubmittedPages(
      Applications applications, Endorsements endorsements, Calls calls, CallHeads heads) {
    this.applications = applications;
    this.endorsements = endorsements;
    this.calls = calls;
    this.heads = heads;
  }

  @GetMapping("/calls/{callId}/applications")
  @PreAuthorize("@applicationRules.listSubmitted(#viewer, #callId)")
  String list(Viewer viewer, @PathVariable UUID callId, Input input, Model model) {
    Call call = calls.getCall(callId);
    model.addAttribute("head", heads.head(call, viewer));
    model.addAttribute("list", submitted(viewer, callId, input));
    model.addAttribute("drafts", applications.countDrafts(callId));
    return "funding/applications/submitted";
  }

  private SubmittedList submitted(Viewer viewer, UUID callId, Input input) {
    List<SubmittedApplication> all = applications.listSubmittedWithOwners(callId, viewer);
    return new SubmittedList(
        callId,
        input,
        all,
        endorsements.list(all.stream().map(a -> a.application().id()).toList()));
  }
}
