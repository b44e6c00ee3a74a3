package no.dugnad.funding.intake.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallHeads;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.intake.SavedView;
import no.dugnad.funding.intake.SavedViews;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.spreadsheets.Sheet;
import no.dugnad.platform.spreadsheets.Tables;
import no.dugnad.platform.ui.Download;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What has come in to a call, for those who handle it. */
@Controller
class SubmittedPages {
  private final SubmittedLists lists;
  private final SavedViews views;
  private final Applications applications;
  private final Calls calls;
  private final CallHeads heads;
  private final Pages pages;
  private final Tables tables;

  SubmittedPages(
      SubmittedLists lists,
      SavedViews views,
      Applications applications,
      Calls calls,
      CallHeads heads,
      Pages pages,
      Tables tables) {
    this.lists = lists;
    this.views = views;
    this.applications = applications;
    this.calls = calls;
    this.heads = heads;
    this.pages = pages;
    this.tables = tables;
  }

  @GetMapping("/calls/{callId}/applications")
  @PreAuthorize("@applicationRules.listSubmitted(#viewer, #callId)")
  ModelAndView list(Viewer viewer, @PathVariable UUID callId, Input input, Locale language) {
    return page(viewer, callId, input, Input.empty(), language, HttpStatus.OK);
  }

  /**
   * @param naming what was typed to save the list as a view
   */
  ModelAndView page(
      Viewer viewer, UUID callId, Input input, Input naming, Locale language, HttpStatus status) {
    Call call = calls.getCall(callId);
    var page = new ModelAndView("funding/intake/submitted", status);
    List<SavedView> saved = views.list(call.organisationId(), viewer);
    page.addObject("head", heads.head(call, viewer));
    page.addObject("list", lists.of(call, viewer, input, pages.ui(language)));
    page.addObject("drafts", applications.countDrafts(callId));
    page.addObject("views", new ViewLinks(callId, saved, viewer.personId(), opened(saved, input)));
    page.addObject("naming", naming);
    return page;
  }

  private static Optional<SavedView> opened(List<SavedView> saved, Input input) {
    String id = input.raw(SubmittedList.VIEW);
    return saved.stream().filter(view -> view.id().toString().equals(id)).findFirst();
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
    var ui = pages.ui(language);
    return SubmittedExport.sheet(lists.of(calls.getCall(callId), viewer, input, ui), ui);
  }
}
