package no.dugnad.followup.reports.web;

import no.dugnad.followup.projects.Cohort;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.reports.Report.Kind;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.sheets.SheetOwner;

/** A report, as the pages that write it speak of it. */
record ReportSheet(String path, String language) implements SheetOwner {

  static ReportSheet of(Project project, Kind kind) {
    Cohort cohort = project.cohort();
    if (cohort == null) throw new NotFound("project with reports", project.id());
    return new ReportSheet(kind.path(project.id()), cohort.language());
  }
}
