package no.dugnad.funding.applications.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import no.dugnad.funding.applications.Answers;
import no.dugnad.funding.applications.ApplicationCheck;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.calls.Calls;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.files.RefusedUploads;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.sheets.ChosenFiles;
import no.dugnad.platform.sheets.PageSaved;
import no.dugnad.platform.sheets.SheetPage;
import no.dugnad.platform.sheets.SheetWeb;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One theme of a draft at a time, saved as it is typed, and its attachments. */
@Controller
class WritingPages {
  private final Applications applications;
  private final Answers answers;
  private final ApplicationCheck check;
  private final Calls calls;
  private final Files files;
  private final RefusedUploads refusedUploads;
  private final SheetWeb sheets;
  private final Clock clock;

  WritingPages(
      Applications applications,
      Answers answers,
      ApplicationCheck check,
      Calls calls,
      Files files,
      RefusedUploads refusedUploads,
      SheetWeb sheets,
      Clock clock) {
    this.applications = applications;
    this.answers = answers;
    this.check = check;
    this.calls = calls;
    this.files = files;
    this.refusedUploads = refusedUploads;
    this.sheets = sheets;
    this.clock = clock;
  }

  @GetMapping("/applications/{id}/sections/{section}")
  @PreAuthorize("@applicationRules.participate(#viewer, #id)")
  ModelAndView section(
      Viewer viewer, @PathVariable UUID id, @PathVariable String section, Input input) {
    DraftSheet draft = draft(id, viewer);
    boolean writable = draft.application().isDraft() && draft.call().isOpen(clock.instant());
    if (!writable) return new ModelAndView("redirect:/applications/" + id);
    return page(draft, sheets.page(draft, section, input), HttpStatus.OK);
  }

  /** The whole section, as a browser without scripts sends it, with the files chosen on it. */
  @PostMapping("/applications/{id}/sections/{section}")
  @PreAuthorize("@applicationRules.participate(#viewer, #id)")
  ModelAndView save(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable String section,
      Input input,
      HttpServletRequest request) {
    DraftSheet draft = draft(id, viewer);
    return saved(draft, sheets.savePage(draft, section, input, ChosenFiles.of(request)));
  }

  /** One field, as it is typed. */
  @PostMapping("/applications/{id}/answers/{question}")
  @PreAuthorize("@applicationRules.participate(#viewer, #id)")
  String save(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable String question,
      Input input,
      Model model) {
    return sheets.saveField(draft(id, viewer), question, input, model);
  }

  /** A refusal is said at the field that the file was for; what else was typed is saved. */
  @PostMapping(
      path = "/applications/{id}/answers/{question}/files",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @PreAuthorize("@applicationRules.participate(#viewer, #id)")
  ModelAndView attach(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable String question,
      Input input,
      HttpServletRequest request) {
    DraftSheet draft = draft(id, viewer);
    return saved(draft, sheets.attach(draft, question, input, ChosenFiles.of(request)));
  }

  @PostMapping("/applications/{id}/files/{file}/removal")
  @PreAuthorize("@applicationRules.participate(#viewer, #id)")
  ModelAndView detach(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID file,
      Input input,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    DraftSheet draft = draft(id, viewer);
    PageSaved saved = sheets.detach(draft, file, input, ChosenFiles.of(request));
    if (saved.goTo().isPresent()) Notice.say(redirect, "applications.notice.fileRemoved");
    return saved(draft, saved);
  }

  @GetMapping("/applications/{id}/files/{file}")
  @PreAuthorize("@applicationRules.readFiles(#viewer, #id)")
  void file(
      Viewer viewer, @PathVariable UUID id, @PathVariable UUID file, HttpServletResponse response)
      throws IOException {
    files.send(answers.getFile(id, file), response);
  }

  private DraftSheet draft(UUID id, Viewer viewer) {
    return new DraftSheet(
        id,
        viewer.person(),
        answers,
        check,
        refusedUploads,
        () -> applications.getApplication(id),
        application -> calls.getCall(application.callId()));
  }

  private static ModelAndView saved(DraftSheet draft, PageSaved saved) {
    return saved
        .goTo()
        .map(path -> new ModelAndView("redirect:" + path))
        .orElseGet(() -> page(draft, saved.page(), HttpStatus.UNPROCESSABLE_CONTENT));
  }

  private static ModelAndView page(DraftSheet draft, SheetPage page, HttpStatus status) {
    var view = new ModelAndView("funding/applications/section", status);
    view.addObject("draft", draft);
    view.addObject("page", page);
    return view;
  }
}
