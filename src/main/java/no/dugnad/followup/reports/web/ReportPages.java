package no.dugnad.followup.reports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.followup.projects.FollowUpHeads;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.projects.Projects;
import no.dugnad.followup.reports.Report;
import no.dugnad.followup.reports.Report.Kind;
import no.dugnad.followup.reports.ReportWriting;
import no.dugnad.followup.reports.Reports;
import no.dugnad.followup.reports.SubmissionPart;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.answers.AnswersView;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.sheets.SheetPage;
import no.dugnad.platform.sheets.SheetPages;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Slots;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A report: before it is begun, while it is written, and to be read. */
@Controller
class ReportPages {
  private final Reports reports;
  private final ReportWriting writing;
  private final Projects projects;
  private final ProjectRules rules;
  private final FollowUpHeads heads;
  private final SheetPages sheets;
  private final Files files;
  private final List<SubmissionPart> rooms;

  ReportPages(
      Reports reports,
      ReportWriting writing,
      Projects projects,
      ProjectRules rules,
      FollowUpHeads heads,
      SheetPages sheets,
      Files files,
      Slots slots) {
    this.reports = reports;
    this.writing = writing;
    this.projects = projects;
    this.rules = rules;
    this.heads = heads;
    this.sheets = sheets;
    this.files = files;
    this.rooms = slots.in(SubmissionPart.class);
  }

  @GetMapping("/projects/{id}/reports/{kind}")
  @PreAuthorize("@reportRules.read(#viewer, #id, #kind)")
  ModelAndView show(Viewer viewer, @PathVariable UUID id, @PathVariable String kind) {
    ModelAndView page = show(viewer, id, Kind.of(kind), Input.empty(), HttpStatus.OK);
    if (page.getModel().get("report") instanceof Report report && isOwner(viewer, id))
      reports.saw(report, viewer.personId());
    return page;
  }

  private boolean isOwner(Viewer viewer, UUID id) {
    return projects.getProject(id).ownerId().filter(viewer::is).isPresent();
  }

  /**
   * @param input what was typed beside the answers, and what is wrong with that or with them
   */
  ModelAndView show(Viewer viewer, UUID id, Kind kind, Input input, HttpStatus status) {
    Project project = projects.getProject(id);
    ReportSheet owner = ReportSheet.of(project, kind);
    return reports
        .find(id, kind)
        .map(report -> page(viewer, project, owner, report, input, status))
        .orElseGet(() -> beginning(viewer, project, kind));
  }

  private ModelAndView beginning(Viewer viewer, Project project, Kind kind) {
    var page = new ModelAndView("followup/reports/beginning");
    page.addObject("head", heads.head(project, viewer));
    page.addObject("kind", kind);
    return page;
  }

  private ModelAndView page(
      Viewer viewer,
      Project project,
      ReportSheet owner,
      Report report,
      Input input,
      HttpStatus status) {
    boolean team = rules.takePart(viewer, project.id());
    boolean writes = team && report.isWritable();
    boolean inside = rules.readInside(viewer, project.id());
    AnswerSheet sheet = reports.sheet(report, writes);
    AnswersView answers = sheets.view(sheet, owner.language());
    AnswersView view = inside ? answers.withFiles(report.path() + "/files") : answers;
    var page = new ModelAndView("followup/reports/" + (writes ? "written" : "report"), status);
    page.addObject("head", heads.head(project, viewer));
    page.addObject("report", report);
    page.addObject("view", writes ? view.withChange(report.path() + "/sections") : view);
    page.addObject("remarks", inside ? reports.listRemarks(report) : Map.of());
    if (!writes) page.addObject("rounds", inside ? reports.listRounds(report) : List.of());
    page.addObject("input", input);
    if (writes)
      page.addObject(
          "parts",
          rooms.stream()
              .flatMap(room -> room.part(project, report.kind(), input).stream())
              .toList());
    page.addObject("reminds", !writes && reports.mayRemind(report, project));
    page.addObject(
        "revision", writes ? Reports.revisionOf(sheet) : input.revision(report.revision()));
    return page;
  }

  @GetMapping("/projects/{id}/reports/{kind}/sections/{section}")
  @PreAuthorize("@projectRules.takePart(#viewer, #id)")
  ModelAndView section(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable String kind,
      @PathVariable String section,
      Input input) {
    Report report = reports.get(id, Kind.of(kind));
    if (!report.isWritable()) return new ModelAndView("redirect:" + report.path());
    ReportSheet owner = ReportSheet.of(projects.getProject(id), report.kind());
    return view(
        viewer,
        report,
        sheets.page(owner, writing.written(id, report.kind()), section, input),
        HttpStatus.OK);
  }

  ModelAndView view(Viewer viewer, Report report, SheetPage section, HttpStatus status) {
    var view = new ModelAndView("followup/reports/section", status);
    view.addObject("head", heads.head(projects.getProject(report.projectId()), viewer));
    view.addObject("report", report);
    view.addObject("remarks", reports.listRemarks(report));
    view.addObject("page", section);
    return view;
  }

  @GetMapping("/projects/{id}/reports/{kind}/files/{file}")
  @PreAuthorize("@reportRules.readInside(#viewer, #id, #kind)")
  void file(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable String kind,
      @PathVariable UUID file,
      HttpServletResponse response)
      throws IOException {
    Report report = reports.get(id, Kind.of(kind));
    files.send(writing.getFile(report, file, rules.takePart(viewer, id)), response);
  }
}
