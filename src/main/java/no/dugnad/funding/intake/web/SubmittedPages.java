package no.dugnad.funding.intake.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.applications.SubmittedApplication;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallHeads;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.endorsements.Endorsements;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.spreadsheets.Sheet;
import no.dugnad.platform.spreadsheets.Tables;
import no.dugnad.platform.ui.Download;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Pages;
import org.springframework.http.ResponseEntity;
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
  private final Pages pages;
  private final Tables tables;

  SubmittedPages(
      Applications applications,
      Endorsements endorsements,
      Calls calls,
      CallHeads heads,
      Pages pages,
      Tables tables) {
    this.applications = applications;
    this.endorsements = endorsements;
    this.calls = calls;
    this.heads = heads;
    this.pages = pages;
    this.tables = tables;
  }

  @GetMapping("/calls/{callId}/applications")
  @PreAuthorize("@applicationRules.listSubmitted(#viewer, #callId)")
  String list(Viewer viewer, @PathVariable UUID callId, Input input, Model model) {
    Call call = calls.getCall(callId);
    model.addAttribute("head", heads.head(call, viewer));
    model.addAttribute("list", submitted(viewer, callId, input));
    model.addAttribute("drafts", applications.countDrafts(callId));
    return "funding/intake/submitted";
  }

  @GetMapping("/calls/{callId}/applications.xlsx")
  @PreAuthorize("@applicationRules.listSubmitted(#viewer, #callId)")
  ResponseEntity<byte[]> xlsx(
      Viewer viewer, @PathVariable UUID callId, Input input, Locale language) {
    Sheet sheet = sheet(viewer, callId, input, language);
    return Download.XLSX.of(name(sheet, callId), tables.xlsx(sheet));
  }

  @GetMapping("/calls/{callId}/applications.csv")
  @PreAuthorize("@applicationRules.listSubmitted(#viewer, #callId)")
  ResponseEntity<byte[]> csv(
      Viewer viewer, @PathVariable UUID callId, Input input, Locale language) {
    Sheet sheet = sheet(viewer, callId, input, language);
    return Download.CSV.of(name(sheet, callId), tables.csv(sheet));
  }

  private String name(Sheet sheet, UUID callId) {
    return sheet.name() + " – " + calls.getCall(callId).title();
  }

  private Sheet sheet(Viewer viewer, UUID callId, Input input, Locale language) {
    return SubmittedExport.sheet(submitted(viewer, callId, input), pages.ui(language));
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
