package no.dugnad.funding.casework.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.casework.CaseNote;
import no.dugnad.funding.casework.CaseNotes;
import no.dugnad.funding.casework.CasePart;
import no.dugnad.funding.casework.Responsible;
import no.dugnad.funding.casework.Responsibles;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
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

/** An application's page for those who handle it: who is responsible, and their notes. */
@Controller
class CaseworkPages {
  private final CaseNotes notes;
  private final Responsibles responsibles;
  private final Applications applications;
  private final Calls calls;
  private final List<CasePart> deeds;

  CaseworkPages(
      CaseNotes notes,
      Responsibles responsibles,
      Applications applications,
      Calls calls,
      Slots slots) {
    this.notes = notes;
    this.responsibles = responsibles;
    this.applications = applications;
    this.calls = calls;
    this.deeds = slots.in(CasePart.class);
  }

  @GetMapping("/applications/{id}/casework")
  @PreAuthorize("@applicationRules.handle(#viewer, #id)")
  ModelAndView show(Viewer viewer, @PathVariable UUID id) {
    return page(viewer, id, Optional.empty(), Input.empty(), HttpStatus.OK);
  }

  @PostMapping("/applications/{id}/responsible")
  @PreAuthorize("@applicationRules.handle(#viewer, #id)")
  String setResponsible(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    responsibles.set(id, input.optionalId("person").orElse(null), input.revision(), viewer);
    Optional<Responsible> now = responsibles.find(id);
    if (now.isPresent()) Notice.say(redirect, "casework.notice.responsible", now.get().name());
    else Notice.say(redirect, "casework.notice.nobody");
    return "redirect:/applications/" + id + "/casework";
  }

  @PostMapping("/applications/{id}/notes")
  @PreAuthorize("@applicationRules.handle(#viewer, #id)")
  ModelAndView write(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    String text = input.text("text", CaseNote.MAX_TEXT);
    if (!input.hasProblems()) write(id, text, viewer, input);
    if (input.hasProblems())
      return page(viewer, id, Optional.empty(), input, HttpStatus.UNPROCESSABLE_CONTENT);
    Notice.say(redirect, "casework.notice.noted");
    return back(id);
  }

  /** What the use case refuses is said at the field, where what was typed stands. */
  private void write(UUID id, String text, Viewer viewer, Input input) {
    try {
      notes.write(id, text, viewer);
    } catch (Refused refused) {
      input.reject("text", refused.key(), refused.args());
    }
  }

  @GetMapping("/applications/{id}/notes/{note}")
  @PreAuthorize("@caseNoteRules.change(#viewer, #id, #note)")
  ModelAndView edit(Viewer viewer, @PathVariable UUID id, @PathVariable UUID note) {
    return page(viewer, id, Optional.of(note), Input.empty(), HttpStatus.OK);
  }

  @PostMapping("/applications/{id}/notes/{note}")
  @PreAuthorize("@caseNoteRules.change(#viewer, #id, #note)")
  ModelAndView edit(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID note,
      Input input,
      RedirectAttributes redirect) {
    String text = input.text("edited", CaseNote.MAX_TEXT);
    if (!input.hasProblems()) edit(note, text, viewer, input);
    if (input.hasProblems())
      return page(viewer, id, Optional.of(note), input, HttpStatus.UNPROCESSABLE_CONTENT);
    Notice.say(redirect, "casework.notice.edited");
    return back(id);
  }

  /** Its own author may have it open twice: both texts are shown, and one is chosen. */
  private void edit(UUID note, String text, Viewer viewer, Input input) {
    try {
      notes.edit(note, text, input.revision(), viewer);
    } catch (Refused refused) {
      if (!refused.isClash()) throw refused;
      input.clash(Input.of(Map.of("edited", notes.get(note).text())));
    }
  }

  @PostMapping("/applications/{id}/notes/{note}/removal")
  @PreAuthorize("@caseNoteRules.change(#viewer, #id, #note)")
  ModelAndView remove(
      Viewer viewer, @PathVariable UUID id, @PathVariable UUID note, RedirectAttributes redirect) {
    notes.remove(note, viewer);
    Notice.say(redirect, "casework.notice.removed");
    return back(id);
  }

  /**
   * @param edited the note that is open to be changed
   */
  private ModelAndView page(
      Viewer viewer, UUID id, Optional<UUID> edited, Input input, HttpStatus status) {
    Application application = applications.getApplication(id);
    var page = new ModelAndView("funding/casework/case", status);
    page.addObject("application", application);
    page.addObject("call", calls.getCall(application.callId()));
    page.addObject("responsible", responsibles.find(id));
    page.addObject("advisers", responsibles.listAdvisers(application.organisationId()));
    page.addObject("notes", notes.list(id));
    page.addObject(
        "deeds", deeds.stream().flatMap(room -> room.deeds(application, viewer).stream()).toList());
    page.addObject("viewerId", viewer.personId());
    page.addObject("edited", edited);
    page.addObject("input", input);
    return page;
  }

  private static ModelAndView back(UUID id) {
    return new ModelAndView("redirect:/applications/" + id + "/casework#notes");
  }
}
