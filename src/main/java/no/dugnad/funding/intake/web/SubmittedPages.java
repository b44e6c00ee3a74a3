package no.dugnad.funding.intake.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.Call.Stage;
import no.dugnad.funding.calls.CallHead;
import no.dugnad.funding.calls.CallHeads;
import no.dugnad.funding.calls.CallPhases.Phase;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.casework.Responsibles;
import no.dugnad.funding.intake.ListDeed;
import no.dugnad.funding.intake.SavedView;
import no.dugnad.funding.intake.SavedViews;
import no.dugnad.funding.intake.web.SubmittedList.Choice;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.spreadsheets.Sheet;
import no.dugnad.platform.spreadsheets.Tables;
import no.dugnad.platform.ui.Download;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Link;
import no.dugnad.platform.ui.Notice;
import no.dugnad.platform.ui.Pages;
import no.dugnad.platform.ui.Slots;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What has come in to a call, for those who handle it. */
@Controller
class SubmittedPages {
  private final SubmittedLists lists;
  private final SavedViews views;
  private final Applications applications;
  private final Responsibles responsibles;
  private final Calls calls;
  private final CallHeads heads;
  private final Pages pages;
  private final Tables tables;
  private final List<ListDeed> deeds;

  SubmittedPages(
      SubmittedLists lists,
      SavedViews views,
      Applications applications,
      Responsibles responsibles,
      Calls calls,
      CallHeads heads,
      Pages pages,
      Tables tables,
      Slots slots) {
    this.lists = lists;
    this.views = views;
    this.applications = applications;
    this.responsibles = responsibles;
    this.calls = calls;
    this.heads = heads;
    this.pages = pages;
    this.tables = tables;
    this.deeds = slots.in(ListDeed.class);
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
    CallHead head = heads.head(call, viewer);
    boolean announced = head.phase() == Phase.ANNOUNCED;
    page.addObject("head", head);
    page.addObject("list", lists.of(call, announced, viewer, input, pages.ui(language)));
    // Nobody writes on what can't be handed in any more.
    page.addObject("drafts", head.stage() == Stage.OPEN ? applications.countDrafts(callId) : 0);
    page.addObject("views", new ViewLinks(callId, saved, viewer.personId(), opened(saved, input)));
    page.addObject("deeds", deeds(call, head.phase(), viewer));
    page.addObject("advisers", responsibles.listAdvisers(call.organisationId()));
    page.addObject("naming", naming);
    return page;
  }

  private List<Link> deeds(Call call, Phase phase, Viewer viewer) {
    return deeds.stream().flatMap(room -> room.deeds(call, phase, viewer).stream()).toList();
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

  /** Makes one adviser responsible for those that were ticked. */
  @PostMapping("/calls/{callId}/applications/responsible")
  @PreAuthorize("@applicationRules.listSubmitted(#viewer, #callId)")
  ModelAndView setResponsible(
      Viewer viewer,
      @PathVariable UUID callId,
      Input input,
      Locale language,
      RedirectAttributes redirect) {
    Map<UUID, Revision> seen =
        input.all("chosen").stream()
            .limit(SubmittedList.ON_A_PAGE)
            .flatMap(chosen -> Choice.read(chosen).stream())
            .collect(Collectors.toMap(Choice::applicationId, Choice::seen, (one, _) -> one));
    if (seen.isEmpty()) {
      Input assigning = Input.of(Map.of("person", input.raw("person")));
      assigning.reject("chosen", "intake.refused.noneChosen");
      return page(viewer, callId, input, Input.empty(), language, HttpStatus.UNPROCESSABLE_CONTENT)
          .addObject("assigning", assigning);
    }
    int set = responsibles.setAll(seen, input.optionalId("person").orElse(null), viewer);
    if (set == seen.size()) Notice.say(redirect, "intake.notice.responsible", set);
    else Notice.say(redirect, "intake.notice.someResponsible", set, seen.size() - set);
    return new ModelAndView("redirect:" + SubmittedList.address(callId, input));
  }

  private Sheet sheet(Viewer viewer, UUID callId, Input input, Locale language) {
    var ui = pages.ui(language);
    return SubmittedExport.sheet(lists.of(calls.getCall(callId), true, viewer, input, ui), ui);
  }
}
