package no.dugnad.funding.supplements.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.supplements.Supplement;
import no.dugnad.funding.supplements.SupplementWriting;
import no.dugnad.platform.answers.Answer;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.once.SendableAgain;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.sheets.ChosenFiles;
import no.dugnad.platform.sheets.FieldUpdate;
import no.dugnad.platform.sheets.FieldUpdates;
import no.dugnad.platform.sheets.SentField;
import no.dugnad.platform.sheets.SentPage;
import no.dugnad.platform.sheets.SheetPages;
import no.dugnad.platform.sheets.Unsaved;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Problem;
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
  private final SentSupplement sections;
  private final Applications applications;
  private final Calls calls;
  private final SheetPages sheets;
  private final FieldUpdates updates;

  SupplementWritingController(
      SupplementWriting writing,
      SentSupplement sections,
      Applications applications,
      Calls calls,
      SheetPages sheets,
      FieldUpdates updates) {
    this.writing = writing;
    this.sections = sections;
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
    Supplement newest = writing.getNewest(id);
    AnswerSheet before = writing.get(newest);
    SentPage sent = SentPage.of(before, section, input, ChosenFiles.of(request));
    Unsaved unsaved = sections.save(id, sent, viewer.person());
    String path = SupplementSheet.path(id);
    return unsaved.isNothing()
        ? new ModelAndView("redirect:" + sent.goTo(path, path, writing.get(newest)))
        : again(id, newest, sent, unsaved);
  }

  /** A refusal is said at the field that the file was for; what else was typed is saved. */
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
    Supplement newest = writing.getNewest(id);
    AnswerSheet before = writing.get(newest);
    Question at = before.definition().getQuestion(question);
    SentPage sent = SentPage.at(at, before, input, ChosenFiles.of(request));
    Unsaved unsaved = sections.save(id, sent, viewer.person()).with(sent.lackOfFile(at));
    return stay(id, newest, at, sent, unsaved);
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
    Supplement newest = writing.getNewest(id);
    AnswerSheet before = writing.get(newest);
    Question at = SentPage.holder(file, before, input);
    Optional<Problem> problem = sections.detach(id, at, file, viewer.person());
    SentPage sent = SentPage.at(at, before, input, ChosenFiles.of(request));
    Unsaved unsaved = sections.save(id, sent, viewer.person()).with(problem);
    return stay(id, newest, at, sent, unsaved);
  }

  private ModelAndView stay(
      UUID id, Supplement supplement, Question at, SentPage sent, Unsaved unsaved) {
    return unsaved.isNothing()
        ? new ModelAndView("redirect:" + sent.goTo(SupplementSheet.path(id), at))
        : again(id, supplement, sent, unsaved);
  }

  private ModelAndView again(UUID id, Supplement supplement, SentPage sent, Unsaved unsaved) {
    return SupplementPages.view(
        applications.getApplication(id),
        supplement,
        sheets.again(owner(id), writing.get(supplement), sent, unsaved),
        HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private SupplementSheet owner(UUID id) {
    Application application = applications.getApplication(id);
    return new SupplementSheet(id, calls.getCall(application.callId()).language());
  }
}
