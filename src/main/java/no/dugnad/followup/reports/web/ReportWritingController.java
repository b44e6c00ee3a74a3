package no.dugnad.followup.reports.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import no.dugnad.followup.projects.Projects;
import no.dugnad.followup.reports.Report.Kind;
import no.dugnad.followup.reports.ReportWriting;
import no.dugnad.followup.reports.Reports;
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

/** Saves a report as it is written: a field at a time, or a section with its files. */
@Controller
class ReportWritingController {
  private final ReportWriting writing;
  private final Reports reports;
  private final SentPages sent;
  private final Projects projects;
  private final SheetPages sheets;
  private final FieldUpdates updates;
  private final ReportPages pages;

  ReportWritingController(
      ReportWriting writing,
      Reports reports,
      SentPages sent,
      Projects projects,
      SheetPages sheets,
      FieldUpdates updates,
      ReportPages pages) {
    this.writing = writing;
    this.reports = reports;
    this.sent = sent;
    this.projects = projects;
    this.sheets = sheets;
    this.updates = updates;
    this.pages = pages;
  }

  /** One field, as it is typed. */
  @SendableAgain("What is written replaces itself, and its revision tells of two who write")
  @PostMapping("/projects/{id}/reports/{kind}/answers/{question}")
  @PreAuthorize("@projectRules.takePart(#viewer, #id)")
  String save(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable String kind,
      @PathVariable String question,
      Input input,
      Model model) {
    Kind of = Kind.of(kind);
    SentField field = updates.read(reports.get(id, of).sheetId(), question, input);
    model.addAttribute(
        "update",
        field.isTaking()
            ? updates.taken(owner(id, of), field, writing.written(id, of))
            : save(viewer, id, of, field));
    return "platform/sheets/field-update";
  }

  private FieldUpdate save(Viewer viewer, UUID id, Kind kind, SentField field) {
    try {
      Answer.Save result = writing.save(id, kind, field.answer(), viewer);
      return updates.saved(owner(id, kind), field, result, () -> writing.written(id, kind));
    } catch (Refused refused) {
      return FieldUpdate.refused(field, refused);
    }
  }

  /** The whole section, as a browser without scripts sends it, with the files chosen on it. */
  @TakesFiles
  @SendableAgain("What is written replaces itself, and its revision tells of two who write")
  @PostMapping("/projects/{id}/reports/{kind}/sections/{section}")
  @PreAuthorize("@projectRules.takePart(#viewer, #id)")
  ModelAndView saveSection(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable String kind,
      @PathVariable String section,
      Input input,
      HttpServletRequest request) {
    Kind of = Kind.of(kind);
    WrittenReport mine = written(id, of, viewer);
    SentPage page = SentPage.of(mine.sheet(), section, input, ChosenFiles.of(request));
    Unsaved unsaved = sent.save(page, mine);
    return unsaved.isNothing()
        ? new ModelAndView("redirect:" + page.goTo(of.path(id), of.path(id), mine.sheet()))
        : again(viewer, id, of, page, unsaved);
  }

  @TakesFiles
  @SendableAgain("The same file for the same question is the one that lies there")
  @PostMapping(
      path = "/projects/{id}/reports/{kind}/answers/{question}/files",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @PreAuthorize("@projectRules.takePart(#viewer, #id)")
  ModelAndView attach(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable String kind,
      @PathVariable String question,
      Input input,
      HttpServletRequest request) {
    Kind of = Kind.of(kind);
    WrittenReport mine = written(id, of, viewer);
    return stay(viewer, id, of, sent.attach(question, input, ChosenFiles.of(request), mine));
  }

  @TakesFiles
  @SendableAgain("A file that is gone is gone")
  @PostMapping("/projects/{id}/reports/{kind}/files/{file}/removal")
  @PreAuthorize("@projectRules.takePart(#viewer, #id)")
  ModelAndView detach(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable String kind,
      @PathVariable UUID file,
      Input input,
      HttpServletRequest request) {
    Kind of = Kind.of(kind);
    WrittenReport mine = written(id, of, viewer);
    return stay(viewer, id, of, sent.detach(file, input, ChosenFiles.of(request), mine));
  }

  private WrittenReport written(UUID id, Kind kind, Viewer viewer) {
    return new WrittenReport(projects.getProject(id), kind, viewer, writing);
  }

  private ModelAndView stay(Viewer viewer, UUID id, Kind kind, AtQuestion at) {
    return at.isSaved()
        ? new ModelAndView("redirect:" + at.goTo(kind.path(id)))
        : again(viewer, id, kind, at.page(), at.unsaved());
  }

  private ModelAndView again(Viewer viewer, UUID id, Kind kind, SentPage sent, Unsaved unsaved) {
    return pages.view(
        viewer,
        reports.get(id, kind),
        sheets.again(owner(id, kind), writing.written(id, kind), sent, unsaved),
        HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ReportSheet owner(UUID id, Kind kind) {
    return ReportSheet.of(projects.getProject(id), kind);
  }
}
