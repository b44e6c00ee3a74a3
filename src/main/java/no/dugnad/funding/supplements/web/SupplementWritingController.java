package no.dugnad.funding.supplements.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.supplements.Supplement;
import no.dugnad.funding.supplements.SupplementWriting;
import no.dugnad.platform.answers.Answer;
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
import no.dugnad.platform.ui.TakesFiles;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Saves what was asked for as it is written: a field at a time, or a section with its files. */
@Controller
class SupplementWritingController {
  private final SupplementWriting writing;
  private final SentPages sent;
  private final Applications applications;
  private final Calls calls;
  private final SheetPages sheets;
  private final FieldUpdates updates;

  SupplementWritingController(
      SupplementWriting writing,
      SentPages sent,
      Applications applications,
      Calls calls,
      SheetPages sheets,
      FieldUpdates updates) {
    this.writing = writing;
    this.sent = sent;
    this.applications = applications;
    this.calls = calls;
    this.sheets = sheets;
    this.updates = updates;
  }

  /** One field, as it is typed. */
  @SendableAgain("What is written replaces itself, and its revision tells of two who write")
  @PostMapping("/applications/{id}/supplement/answers/{question}")
  @PreAuthorize("@applicationRules.participate(#viewer, #id)")
  String save(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable String question,
      Input input,
      Model model) {
    Supplement newest = writing.getNewest(id);
    SentField field = SentField.of(writing.get(newest).definition(), question, input);
    model.addAttribute(
        "update",
        field.isTaking()
            ? updates.taken(owner(id), field, writing.get(newest))
            : save(viewer, id, newest, field));
    return "platform/sheets/field-update";
  }

  private FieldUpdate save(Viewer viewer, UUID id, Supplement newest, SentField field) {
    try {
      Answer.Save result = writing.save(id, field.answer(), viewer.person());
      return updates.saved(owner(id), field, result, () -> writing.get(newest));
    } catch (Refused refused) {
      return FieldUpdate.refused(field, refused);
    }
  }

  /** The whole section, as a browser without scripts sends it, with the files chosen on it. */
  @TakesFiles
  @SendableAgain("What is written replaces itself, and its revision tells of two who write")
  @PostMapping("/applications/{id}/supplement/sections/{section}")
  @PreAuthorize("@applicationRules.participate(#viewer, #id)")
  ModelAndView save(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable String section,
      Input input,
      HttpServletRequest request) {
    WrittenSupplement mine = written(id, viewer);
    SentPage page = SentPage.of(mine.sheet(), section, input, ChosenFiles.of(request));
    Unsaved unsaved = sent.save(page, mine);
    String path = SupplementSheet.path(id);
    return unsaved.isNothing()
        ? new ModelAndView("redirect:" + page.goTo(path, path, mine.sheet()))
        : again(id, page, unsaved);
  }

  @TakesFiles
  @SendableAgain("The same file for the same question is the one that lies there")
  @PostMapping(
      path = "/applications/{id}/supplement/answers/{question}/files",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @PreAuthorize("@applicationRules.participate(#viewer, #id)")
  ModelAndView attach(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable String question,
      Input input,
      HttpServletRequest request) {
    return stay(id, sent.attach(question, input, ChosenFiles.of(request), written(id, viewer)));
  }

  @TakesFiles
  @SendableAgain("A file that is gone is gone")
  @PostMapping("/applications/{id}/supplement/files/{file}/removal")
  @PreAuthorize("@applicationRules.participate(#viewer, #id)")
  ModelAndView detach(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID file,
      Input input,
      HttpServletRequest request) {
    return stay(id, sent.detach(file, input, ChosenFiles.of(request), written(id, viewer)));
  }

  private ModelAndView stay(UUID id, AtQuestion at) {
    return at.isSaved()
        ? new ModelAndView("redirect:" + at.goTo(SupplementSheet.path(id)))
        : again(id, at.page(), at.unsaved());
  }

  private ModelAndView again(UUID id, SentPage page, Unsaved unsaved) {
    Supplement newest = writing.getNewest(id);
    return SupplementPages.view(
        applications.getApplication(id),
        newest,
        sheets.again(owner(id), writing.get(newest), page, unsaved),
        HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private WrittenSupplement written(UUID id, Viewer viewer) {
    return new WrittenSupplement(id, viewer.person(), writing, applications);
  }

  private SupplementSheet owner(UUID id) {
    Application application = applications.getApplication(id);
    return new SupplementSheet(id, calls.getCall(application.callId()).language());
  }
}
