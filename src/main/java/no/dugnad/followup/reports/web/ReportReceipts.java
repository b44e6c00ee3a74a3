package no.dugnad.followup.reports.web;

import java.util.Map;
import java.util.UUID;
import no.dugnad.followup.projects.FollowUpHeads;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.projects.Projects;
import no.dugnad.followup.reports.Report;
import no.dugnad.followup.reports.Report.Kind;
import no.dugnad.followup.reports.Reports;
import no.dugnad.platform.documents.Documents;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.sheets.SheetPages;
import no.dugnad.platform.ui.Download;
import no.dugnad.platform.ui.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was submitted and when: as a page, as PDF, and as the bytes that the hash is of. */
@Controller
class ReportReceipts {
  private final Reports reports;
  private final Projects projects;
  private final ProjectRules rules;
  private final FollowUpHeads heads;
  private final Documents documents;
  private final SheetPages sheets;
  private final Pages pages;

  ReportReceipts(
      Reports reports,
      Projects projects,
      ProjectRules rules,
      FollowUpHeads heads,
      Documents documents,
      SheetPages sheets,
      Pages pages) {
    this.reports = reports;
    this.projects = projects;
    this.rules = rules;
    this.heads = heads;
    this.documents = documents;
    this.sheets = sheets;
    this.pages = pages;
  }

  @GetMapping("/projects/{id}/reports/{kind}/receipt")
  @PreAuthorize("@reportRules.readSubmitted(#viewer, #id, #kind)")
  String receipt(Viewer viewer, @PathVariable UUID id, @PathVariable String kind, Model model) {
    Report report = reports.get(id, Kind.of(kind));
    Project project = projects.getProject(id);
    model.addAttribute("head", heads.head(project, viewer));
    model.addAttribute(
        "ends", report.kind() == Kind.FINAL && rules.keep(viewer, id) && !project.isEnded());
    model.addAttribute("report", report);
    model.addAttribute("receipt", reports.getReceipt(report));
    return "followup/reports/receipt";
  }

  @GetMapping("/projects/{id}/reports/{kind}/report.pdf")
  @PreAuthorize("@reportRules.readSubmitted(#viewer, #id, #kind)")
  ResponseEntity<byte[]> pdf(Viewer viewer, @PathVariable UUID id, @PathVariable String kind) {
    Report report = reports.get(id, Kind.of(kind));
    Project project = projects.getProject(id);
    String language = ReportSheet.of(project, report.kind()).language();
    return Download.PDF.of(
        name(report, project, viewer),
        documents.pdf(
            "followup/reports/report-pdf",
            viewer.language(),
            Map.of(
                "project",
                project,
                "report",
                report,
                "receipt",
                reports.getReceipt(report),
                "view",
                sheets.view(reports.sheet(report, false), language))));
  }

  @GetMapping("/projects/{id}/reports/{kind}/receipt.txt")
  @PreAuthorize("@reportRules.readSubmitted(#viewer, #id, #kind)")
  ResponseEntity<byte[]> content(Viewer viewer, @PathVariable UUID id, @PathVariable String kind) {
    Report report = reports.get(id, Kind.of(kind));
    return Download.TXT.of(
        name(report, projects.getProject(id), viewer), reports.getReceipt(report).content());
  }

  private String name(Report report, Project project, Viewer viewer) {
    return pages.ui(viewer.language()).t("reports.kind." + report.kind()) + " – " + project.title();
  }
}
