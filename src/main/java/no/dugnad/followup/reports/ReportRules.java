package no.dugnad.followup.reports;

import java.util.UUID;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.reports.Report.Kind;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Who reads a report. Who writes and who answers it is said of its project. */
@Component
class ReportRules {
  private final ProjectRules projects;
  private final ReportStore store;

  ReportRules(ProjectRules projects, ReportStore store) {
    this.projects = projects;
    this.store = store;
  }

  /** All who read it inside the project, and its fellows where it is for them too. */
  public boolean read(Viewer viewer, UUID projectId, String kind) {
    return readInside(viewer, projectId, kind)
        || (projects.read(viewer, projectId)
            && store.find(projectId, Kind.of(kind)).filter(Report::isForFellows).isPresent());
  }

  /** Its team, and all others inside the project once it has been submitted. */
  public boolean readInside(Viewer viewer, UUID projectId, String kind) {
    return projects.takePart(viewer, projectId)
        || (projects.readInside(viewer, projectId)
            && store.find(projectId, Kind.of(kind)).flatMap(Report::submitted).isPresent());
  }

  /** Whoever reads it inside the project has a receipt of what was submitted. */
  public boolean readSubmitted(Viewer viewer, UUID projectId, String kind) {
    return readInside(viewer, projectId, kind)
        && store.find(projectId, Kind.of(kind)).flatMap(Report::submitted).isPresent();
  }
}
