package no.dugnad.funding.supplements.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.supplements.Supplement;
import no.dugnad.funding.supplements.SupplementWriting;
import no.dugnad.funding.supplements.Supplements;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.sheets.SheetPage;
import no.dugnad.platform.sheets.SheetPages;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import no.dugnad.platform.ui.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an applicant is asked for: to be looked over, written a theme at a time, and sent. */
@Controller
class SupplementPages {
  private final Supplements supplements;
  private final SupplementWriting writing;
  private final Applications applications;
  private final Calls calls;
  private final Files files;
  private final SheetPages sheets;

  SupplementPages(
      Supplements supplements,
      SupplementWriting writing,
      Applications applications,
      Calls calls,
      Files files,
      SheetPages sheets) {
    this.supplements = supplements;
    this.writing = writing;
    this.applications = applications;
    this.calls = calls;
    this.files = files;
    this.sheets = sheets;
  }

  @GetMapping("/applications/{id}/supplement")
  @PreAuthorize("@applicationRules.participate(#viewer, #id)")
  ModelAndView show(Viewer viewer, @PathVariable UUID id) {
    return supplements
        .findOpen(id)
        .map(supplement -> page(id, supplement, List.of(), HttpStatus.OK))
        .orElseGet(() -> back(id));
  }

  private ModelAndView page(
      UUID id, Supplement supplement, List<Problem> problems, HttpStatus status) {
    Application application = applications.getApplication(id);
    Call call = calls.getCall(application.callId());
    AnswerSheet sheet = writing.get(supplement);
    var input = Input.empty();
    problems.forEach(p -> input.reject(p.field(), p.key(), p.args().toArray()));
    var page = new ModelAndView("funding/supplements/writing", status);
    page.addObject("application", application);
    page.addObject("call", call);
    page.addObject("supplement", supplement);
    page.addObject("input", input);
    page.addObject(
        "view",
        sheets
            .view(sheet, call.language())
            .withFiles(SupplementSheet.path(id) + "/files")
            .withChange(SupplementSheet.path(id) + "/sections"));
    return page;
  }

  @GetMapping("/applications/{id}/supplement/sections/{section}")
  @PreAuthorize("@applicationRules.participate(#viewer, #id)")
  ModelAndView section(
      Viewer viewer, @PathVariable UUID id, @PathVariable String section, Input input) {
    Optional<Supplement> open = supplements.findOpen(id);
    if (open.isEmpty()) return back(id);
    Application application = applications.getApplication(id);
    Call call = calls.getCall(application.callId());
    SheetPage page =
        sheets.page(
            new SupplementSheet(id, call.language()), writing.get(open.get()), section, input);
    return view(application, open.get(), page, HttpStatus.OK);
  }

  static ModelAndView view(
      Application application, Supplement supplement, SheetPage page, HttpStatus status) {
    var view = new ModelAndView("funding/supplements/section", status);
    view.addObject("application", application);
    view.addObject("supplement", supplement);
    view.addObject("page", page);
    return view;
  }

  @GetMapping("/applications/{id}/supplement/files/{file}")
  @PreAuthorize("@applicationRules.participate(#viewer, #id)")
  void file(
      Viewer viewer, @PathVariable UUID id, @PathVariable UUID file, HttpServletResponse response)
      throws IOException {
    files.send(writing.getFile(id, file), response);
  }

  @PostMapping("/applications/{id}/supplement/sending")
  @PreAuthorize("@applicationRules.participate(#viewer, #id)")
  ModelAndView send(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    List<Problem> problems = supplements.send(id, viewer);
    if (!problems.isEmpty())
      return page(
          id, supplements.findOpen(id).orElseThrow(), problems, HttpStatus.UNPROCESSABLE_CONTENT);
    Notice.say(redirect, "supplements.notice.sent");
    return back(id);
  }

  private static ModelAndView back(UUID id) {
    return new ModelAndView("redirect:/applications/" + id);
  }
}
