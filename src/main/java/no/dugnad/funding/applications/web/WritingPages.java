package no.dugnad.funding.applications.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import no.dugnad.funding.applications.Answers;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.ApplicationRules;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.Calls;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.files.StoredFile;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.sheets.SheetPage;
import no.dugnad.platform.sheets.SheetPages;
import no.dugnad.platform.ui.Input;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One theme of a draft at a time, to be written in, and its attachments. */
@Controller
class WritingPages {
  private final Applications applications;
  private final Answers answers;
  private final Calls calls;
  private final Files files;
  private final SheetPages sheets;
  private final ApplicationRules rules;
  private final Clock clock;

  WritingPages(
      Applications applications,
      Answers answers,
      Calls calls,
      Files files,
      SheetPages sheets,
      ApplicationRules rules,
      Clock clock) {
    this.applications = applications;
    this.answers = answers;
    this.calls = calls;
    this.files = files;
    this.sheets = sheets;
    this.rules = rules;
    this.clock = clock;
  }

  @GetMapping("/applications/{id}/sections/{section}")
  @PreAuthorize("@applicationRules.participate(#viewer, #id)")
  ModelAndView section(
      Viewer viewer, @PathVariable UUID id, @PathVariable String section, Input input) {
    Application application = applications.getApplication(id);
    Call call = calls.getCall(application.callId());
    boolean writable = application.isBeingWritten() && call.isOpen(clock.instant());
    if (!writable) return new ModelAndView("redirect:/applications/" + id);
    DraftSheet draft = DraftSheet.of(application, call);
    SheetPage page = sheets.page(draft, answers.written(application), section, input);
    return view(application, call, true, page, HttpStatus.OK);
  }

  /**
   * @param open whether the call takes what is written; a page that stood open may come late
   */
  static ModelAndView view(
      Application application, Call call, boolean open, SheetPage page, HttpStatus status) {
    var view = new ModelAndView("funding/applications/section", status);
    view.addObject("application", application);
    view.addObject("call", call);
    view.addObject("open", open);
    view.addObject("page", page);
    return view;
  }

  @GetMapping("/applications/{id}/files/{file}")
  @PreAuthorize("@applicationRules.readFiles(#viewer, #id)")
  void file(
      Viewer viewer, @PathVariable UUID id, @PathVariable UUID file, HttpServletResponse response)
      throws IOException {
    StoredFile found =
        rules.participate(viewer, id)
            ? answers.getFile(id, file)
            : answers.getCountingFile(id, file);
    files.send(found, response);
  }
}
