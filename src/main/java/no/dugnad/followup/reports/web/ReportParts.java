package no.dugnad.followup.reports.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.followup.projects.Cohort;
import no.dugnad.followup.projects.FollowUpPart;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.reports.Report;
import no.dugnad.followup.reports.ReportStatus.Submitted;
import no.dugnad.followup.reports.Reports;
import no.dugnad.followup.reports.StatusCheck;
import no.dugnad.followup.reports.StatusChecks;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Link;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/** On a project's page what it has written; in its cohort who has written what, and who asks. */
@Component
class ReportParts implements FollowUpPart {
  private final Reports reports;
  private final StatusChecks checks;
  private final ProjectRules rules;

  ReportParts(Reports reports, StatusChecks checks, ProjectRules rules) {
    this.reports = reports;
    this.checks = checks;
    this.rules = rules;
  }

  /** Of an adviser who follows it: what is to be read and approved, and the card that asks. */
  @Override
  public List<Part> waiting(Project project, Viewer viewer) {
    Cohort cohort = project.cohort();
    if (cohort == null || !rules.follow(viewer, project.id())) return List.of();
    List<Report> submitted =
        reports.list(project.id()).stream()
            .filter(one -> one.status() instanceof Submitted by && !viewer.is(by.by()))
            .toList();
    boolean asks =
        !project.isEnded()
            && checks.list(project.id()).stream().limit(1).anyMatch(ReportParts::waits);
    return submitted.isEmpty() && !asks
        ? List.of()
        : List.of(
            new Part(
                "followup/reports/waiting",
                Map.of("project", project, "reports", submitted, "asks", asks)));
  }

  private static boolean waits(StatusCheck card) {
    return card.isOpen() && card.asks();
  }

  @Override
  public List<Part> parts(Project project, boolean inside, Viewer viewer) {
    Cohort cohort = project.cohort();
    if (cohort == null) return List.of();
    List<StatusCheck> cards = checks.list(project.id());
    return List.of(
        new Part(
            "followup/reports/part",
            Map.of(
                "project",
                project,
                "reports",
                reports.list(project.id()).stream()
                    .filter(report -> inside || report.isForFellows())
                    .toList(),
                "cards",
                inside ? cards : cards.stream().limit(1).toList(),
                "inside",
                inside,
                "writes",
                rules.takePart(viewer, project.id()),
                "all",
                rules.readCohort(viewer, cohort.id()))));
  }

  @Override
  public List<Link> tabs(Cohort cohort, boolean follows, Viewer viewer) {
    return List.of(new Link(cohort.path() + "/checks", "reports.checks.tab"));
  }

  /** Who has written what is for those who follow them; how they go is told the cohort. */
  @Override
  public Map<UUID, List<Part>> signs(
      Cohort cohort, List<Project> projects, boolean follows, Viewer viewer) {
    Map<UUID, List<Report>> written =
        follows
            ? reports.listOfCohort(cohort.id()).stream()
                .filter(report -> report.submitted().isPresent())
                .collect(Collectors.groupingBy(Report::projectId))
            : Map.of();
    Map<UUID, StatusCheck> cards = checks.listOfCohort(cohort.id());
    var signs = new HashMap<UUID, List<Part>>();
    for (Project project : projects) {
      List<Report> own = written.getOrDefault(project.id(), List.of());
      List<StatusCheck> card =
          cards.containsKey(project.id()) && !project.isEnded()
              ? List.of(cards.get(project.id()))
              : List.of();
      if (own.isEmpty() && card.isEmpty()) continue;
      signs.put(
          project.id(),
          List.of(new Part("followup/reports/sign", Map.of("reports", own, "cards", card))));
    }
    return signs;
  }
}
