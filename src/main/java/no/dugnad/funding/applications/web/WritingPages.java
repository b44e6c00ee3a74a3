package no.dugnad.funding.applications.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.applications.Answers;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.ApplicationCheck;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.calls.Calls;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.files.RefusedUploads;
import no.dugnad.platform.forms.FormDefinition;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.sheets.PageSaved;
import no.dugnad.platform.sheets.SheetPage;
import no.dugnad.platform.sheets.SheetWeb;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.WebUtils;

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

  /** The whole section, as a browser without scripts sends it. */
  @PostMapping("/applications/{id}/sections/{section}")
  @PreAuthorize("@applicationRules.participate(#viewer, #id)")
  ModelAndView save(
      Viewer viewer, @PathVariable UUID id, @PathVariable String section, Input input) {
    DraftSheet draft = draft(id, viewer);
    PageSaved saved = sheets.savePage(draft, section, input);
    return saved
        .goTo()
        .map(path -> new ModelAndView("redirect:" + path))
        .orElseGet(() -> page(draft, saved.page(), HttpStatus.UNPROCESSABLE_CONTENT));
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
      HttpServletRequest request)
      throws IOException {
    DraftSheet draft = draft(id, viewer);
    FormDefinition form = answers.of(draft.application()).definition();
    PageSaved saved = sheets.savePage(draft, form.sectionOf(question).id(), input);
    String field = form.getQuestion(question).field();
    Input shown = saved.page().input();
    attach(draft, question, file(request, "file." + question))
        .ifPresent(refused -> shown.reject(field, refused.key(), refused.args()));
    return shown.problem(field).isPresent() || saved.goTo().isEmpty()
        ? page(draft, saved.page(), HttpStatus.UNPROCESSABLE_CONTENT)
        : new ModelAndView("redirect:" + sheets.pathOf(draft, question));
  }

  /** The file of the field; null when none was sent. */
  private static @Nullable MultipartFile file(HttpServletRequest request, String field) {
    var multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
    return multipart == null ? null : multipart.getFile(field);
  }

  /** Why the file did not come in; empty when it did. */
  private Optional<Refused> attach(DraftSheet draft, String question, @Nullable MultipartFile file)
      throws IOException {
    if (file == null || file.isEmpty()) {
      return Optional.of(new Refused("applications.refused.noFile"));
    }
    String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
    try (InputStream in = file.getInputStream()) {
      answers.attach(draft.application().id(), question, name, in, draft.writer());
      return Optional.empty();
    } catch (Refused refused) {
      Application application = draft.application();
      var actor = new Actor(draft.writer().id(), draft.writer().name());
      refusedUploads.remember(refused, name, application.organisationId(), application.id(), actor);
      return Optional.of(refused);
    }
  }

  @PostMapping("/applications/{id}/files/{file}/removal")
  @PreAuthorize("@applicationRules.participate(#viewer, #id)")
  String detach(
      Viewer viewer, @PathVariable UUID id, @PathVariable UUID file, RedirectAttributes redirect) {
    String question = answers.getFile(id, file).slot();
    answers.detach(id, file, viewer.person());
    Notice.say(redirect, "applications.notice.fileRemoved");
    return "redirect:" + sheets.pathOf(draft(id, viewer), question);
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
        () -> applications.getApplication(id),
        application -> calls.getCall(application.callId()));
  }

  private static ModelAndView page(DraftSheet draft, SheetPage page, HttpStatus status) {
    var view = new ModelAndView("funding/applications/section", status);
    view.addObject("draft", draft);
    view.addObject("page", page);
    return view;
  }
}
