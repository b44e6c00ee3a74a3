package no.dugnad.funding.intake.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallHeads;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.intake.SavedView;
import no.dugnad.funding.intake.SavedView.Look;
import no.dugnad.funding.intake.SavedView.Seen;
import no.dugnad.funding.intake.SavedViews;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import no.dugnad.platform.ui.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps the list as somebody has it before them, under a name. */
@Controller
class SavedViewController {
  private final SavedViews views;
  private final SubmittedLists lists;
  private final SubmittedPages submitted;
  private final Calls calls;
  private final CallHeads heads;
  private final Pages pages;

  SavedViewController(
      SavedViews views,
      SubmittedLists lists,
      SubmittedPages submitted,
      Calls calls,
      CallHeads heads,
      Pages pages) {
    this.views = views;
    this.lists = lists;
    this.submitted = submitted;
    this.calls = calls;
    this.heads = heads;
    this.pages = pages;
  }

  @PostMapping("/calls/{callId}/applications/views")
  @PreAuthorize("@applicationRules.listSubmitted(#viewer, #callId)")
  ModelAndView save(
      Viewer viewer,
      @PathVariable UUID callId,
      Input input,
      Locale language,
      RedirectAttributes redirect) {
    Call call = calls.getCall(callId);
    String name = input.line("name", SavedView.MAX_NAME);
    if (input.hasProblems()) return again(viewer, callId, input, language);
    try {
      boolean shared = input.isTicked("shared");
      Look look = look(call, viewer, input, language);
      UUID id = views.save(call.organisationId(), name, shared, look, viewer);
      Notice.say(redirect, "intake.notice.viewSaved", name);
      return open(callId, id, viewer);
    } catch (Refused refused) {
      input.reject("name", refused.key(), refused.args());
      return again(viewer, callId, input, language);
    }
  }

  private ModelAndView again(Viewer viewer, UUID callId, Input input, Locale language) {
    return submitted.page(viewer, callId, input, input, language, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @PostMapping("/calls/{callId}/applications/views/{id}/look")
  @PreAuthorize("@savedViewRules.change(#viewer, #callId, #id)")
  ModelAndView change(
      Viewer viewer,
      @PathVariable UUID callId,
      @PathVariable UUID id,
      Input input,
      Locale language,
      RedirectAttributes redirect) {
    views.change(id, look(calls.getCall(callId), viewer, input, language), input.revision());
    Notice.say(redirect, "intake.notice.viewChanged", views.get(id).name());
    return open(callId, id, viewer);
  }

  @GetMapping("/calls/{callId}/applications/views")
  @PreAuthorize("@applicationRules.listSubmitted(#viewer, #callId)")
  ModelAndView list(Viewer viewer, @PathVariable UUID callId) {
    return page(viewer, callId, Optional.empty(), Input.empty(), HttpStatus.OK);
  }

  @PostMapping("/calls/{callId}/applications/views/{id}/name")
  @PreAuthorize("@savedViewRules.change(#viewer, #callId, #id)")
  ModelAndView rename(
      Viewer viewer,
      @PathVariable UUID callId,
      @PathVariable UUID id,
      Input input,
      RedirectAttributes redirect) {
    String name = input.line("name", SavedView.MAX_NAME);
    if (!input.hasProblems()) rename(id, name, input);
    if (input.hasProblems())
      return page(viewer, callId, Optional.of(id), input, HttpStatus.UNPROCESSABLE_CONTENT);
    Notice.say(redirect, "intake.notice.viewChanged", name);
    return new ModelAndView("redirect:/calls/" + callId + "/applications/views");
  }

  /** What the use case refuses is said at the field, where it is mended. */
  private void rename(UUID id, String name, Input input) {
    boolean shared = input.isTicked("shared");
    try {
      views.rename(id, name, shared, input.revision());
    } catch (Refused refused) {
      SavedView now = views.get(id);
      if (!refused.isClash()) input.reject("name", refused.key(), refused.args());
      else if (!input.clash(Input.of(Map.of("name", now.name()))))
        views.rename(id, name, shared, now.revision());
    }
  }

  @PostMapping("/calls/{callId}/applications/views/{id}/removal")
  @PreAuthorize("@savedViewRules.change(#viewer, #callId, #id)")
  ModelAndView delete(
      Viewer viewer,
      @PathVariable UUID callId,
      @PathVariable UUID id,
      RedirectAttributes redirect) {
    views.delete(id);
    Notice.say(redirect, "intake.notice.viewDeleted");
    return new ModelAndView("redirect:/calls/" + callId + "/applications/views");
  }

  private ModelAndView page(
      Viewer viewer, UUID callId, Optional<UUID> renamed, Input input, HttpStatus status) {
    Call call = calls.getCall(callId);
    List<SavedView> saved = views.list(call.organisationId(), viewer);
    var page = new ModelAndView("funding/intake/views", status);
    page.addObject("head", heads.head(call, viewer));
    page.addObject("views", new ViewLinks(callId, saved, viewer.personId(), Optional.empty()));
    page.addObject("renamed", renamed);
    page.addObject("input", input);
    return page;
  }

  private Look look(Call call, Viewer viewer, Input input, Locale language) {
    SubmittedList list = lists.of(call, false, viewer, input, pages.ui(language));
    return new Look(
        list.state(), list.shown().stream().map(c -> new Seen(c.address(), c.label())).toList());
  }

  private ModelAndView open(UUID callId, UUID id, Viewer viewer) {
    SavedView view = views.get(id);
    var links = new ViewLinks(callId, List.of(view), viewer.personId(), Optional.of(view));
    return new ModelAndView("redirect:" + links.open(view));
  }
}
