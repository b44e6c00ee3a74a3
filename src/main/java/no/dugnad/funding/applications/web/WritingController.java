package no.dugnad.funding.applications.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.applications.Answers;
import no.dugnad.funding.applications.Answers.DraftSave;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.Calls;
import no.dugnad.platform.once.SendableAgain;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.sheets.ChosenFiles;
import no.dugnad.platform.sheets.FieldUpdate;
import no.dugnad.platform.sheets.FieldUpdates;
import no.dugnad.platform.sheets.SentField;
import no.dugnad.platform.sheets.SentPage;
import no.dugnad.platform.sheets.SentPages;
import no.dugnad.platform.sheets.SentPages.AtQuestion;
import no.dugnad.platform.sheets.SheetPages;
import no.dugnad.platform.sheets.Unsaved;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import no.dugnad.platform.ui.TakesFiles;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saves a draft as it is written: a field at a time, or a section with its files. */
@Controller
class WritingController {
  private final Applications applications;
  private final Answers answers;
  private final Calls calls;
  private final SentPages sent;
  private final SheetPages sheets;
  private final FieldUpdates updates;
  private final Clock clock;

  WritingController(
      Applications applications,
      Answers answers,
      Calls calls,
      SentPages sent,
      SheetPages sheets,
      FieldUpdates updates,
      Clock clock) {
    this.applications = applications;
    this.answers = answers;
    this.calls = calls;
    this.sent = sent;
    this.sheets = sheets;
    this.updates = updates;
    this.clock = clock;
  }

  /** One field, as it is typed. */
  @SendableAgain("A draft replaces itself, and its revision tells of two who write")
  @PostMapping("/applications/{id}/answers/{question}")
  @PreAuthorize("@applicationRules.participate(#viewer, #id)")
  String save(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable String question,
      Input input,
      Model model) {
    SentField field = updates.read(answers.getSheetId(id), question, input);
    FieldUpdate update = field.isTaking() ? take(id, field) : save(viewer, id, field);
    model.addAttribute("update", update);
    model.addAttribute("path", DraftSheet.path(id));
    if (update.refused().isPresent())
      findClosed(id).ifPresent(call -> model.addAttribute("call", call));
    return "funding/applications/field-update";
  }

  private Optional<Call> findClosed(UUID id) {
    Call call = calls.getCall(applications.getApplication(id).callId());
    return call.isOpen(clock.instant()) ? Optional.empty() : Optional.of(call);
  }

  private FieldUpdate save(Viewer viewer, UUID id, SentField field) {
    try {
      DraftSave save = answers.save(id, field.answer(), viewer.person());
      return updates.saved(
          new DraftSheet(id, save.demands()),
          field,
          save.result(),
          () -> save.sheet().orElseGet(() -> answers.get(id)));
    } catch (Refused refused) {
      return FieldUpdate.refused(field, refused);
    }
  }

  private FieldUpdate take(UUID id, SentField field) {
    Application application = applications.getApplication(id);
    DraftSheet draft = DraftSheet.of(application, calls.getCall(application.callId()));
    return updates.taken(draft, field, answers.written(application));
  }

  /** The whole section, as a browser without scripts sends it, with the files chosen on it. */
  @TakesFiles
  @SendableAgain("A draft replaces itself, and its revision tells of two who write")
  @PostMapping("/applications/{id}/sections/{section}")
  @PreAuthorize("@applicationRules.participate(#viewer, #id)")
  ModelAndView save(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable String section,
      Input input,
      HttpServletRequest request) {
    WrittenDraft mine = written(id, viewer);
    SentPage page = SentPage.of(mine.sheet(), section, input, ChosenFiles.of(request));
    Unsaved unsaved = sent.save(page, mine);
    String path = DraftSheet.path(id);
    return unsaved.isNothing()
        ? new ModelAndView("redirect:" + page.goTo(path, path + "/check", mine.sheet()))
        : again(id, page, unsaved);
  }

  @TakesFiles
  @SendableAgain("The same file for the same question is the one that lies there")
  @PostMapping(
      path = "/applications/{id}/answers/{question}/files",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @PreAuthorize("@applicationRules.participate(#viewer, #id)")
  ModelAndView attach(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable String question,
      Input input,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    WrittenDraft mine = written(id, viewer);
    AtQuestion at = sent.attach(question, input, ChosenFiles.of(request), mine);
    boolean same = mine.sheet().typed(question).equals(at.page().before().typed(question));
    if (at.isSaved() && same) Notice.say(redirect, "applications.notice.sameFile");
    return stay(id, at);
  }

  @TakesFiles
  @SendableAgain("A file that is gone is gone")
  @PostMapping("/applications/{id}/files/{file}/removal")
  @PreAuthorize("@applicationRules.participate(#viewer, #id)")
  ModelAndView detach(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID file,
      Input input,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    AtQuestion at = sent.detach(file, input, ChosenFiles.of(request), written(id, viewer));
    if (at.isSaved()) Notice.say(redirect, "applications.notice.fileRemoved");
    return stay(id, at);
  }

  private WrittenDraft written(UUID id, Viewer viewer) {
    return new WrittenDraft(id, viewer.person(), answers, applications);
  }

  private ModelAndView stay(UUID id, AtQuestion at) {
    return at.isSaved()
        ? new ModelAndView("redirect:" + at.goTo(DraftSheet.path(id)))
        : again(id, at.page(), at.unsaved());
  }

  private ModelAndView again(UUID id, SentPage page, Unsaved unsaved) {
    Application application = applications.getApplication(id);
    Call call = calls.getCall(application.callId());
    DraftSheet draft = DraftSheet.of(application, call);
    return WritingPages.view(
        application,
        call,
        call.isOpen(clock.instant()),
        sheets.again(draft, answers.written(application), page, unsaved),
        HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
