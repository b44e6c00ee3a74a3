package no.dugnad.followup.reports.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.dugnad.followup.programmes.Occurrence;
import no.dugnad.followup.programmes.ProgrammeStep;
import no.dugnad.followup.reports.Report;
import no.dugnad.followup.reports.ReportStatus;
import no.dugnad.followup.reports.Reports;
import org.springframework.stereotype.Component;

/** Where a project writes its card and its reports, and where those who follow it read them. */
@Component
class ReportPlaces implements Occurrence.Place {
  private final Reports reports;

  ReportPlaces(Reports reports) {
    this.reports = reports;
  }

  @Override
  public Map<UUID, String> paths(Map<Occurrence, ProgrammeStep> of, boolean team) {
    Set<String> submitted = team ? Set.of() : submitted(of);
    var paths = new HashMap<UUID, String>();
    of.forEach(
        (one, step) ->
            path(one, step, team)
                .filter(
                    path ->
                        team
                            || step.kind() != ProgrammeStep.Kind.DELIVERABLE
                            || submitted.contains(path))
                .ifPresent(path -> paths.put(one.id(), path)));
    return paths;
  }

  /** What is to be approved or changed is not done, however soon it was handed in. */
  @Override
  public Map<UUID, String> said(Map<Occurrence, ProgrammeStep> of) {
    Map<String, String> waiting =
        reports(of.keySet())
            .filter(report -> report.submitted().isPresent())
            .filter(report -> !(report.status() instanceof ReportStatus.Approved))
            .collect(Collectors.toMap(Report::path, ReportPlaces::waiting));
    var said = new HashMap<UUID, String>();
    of.forEach(
        (one, step) ->
            path(one, step, true)
                .filter(path -> one.isDone() && waiting.containsKey(path))
                .ifPresent(path -> said.put(one.id(), waiting.get(path))));
    return said;
  }

  private static String waiting(Report report) {
    return report.isSubmitted() ? "reports.status.waits" : "reports.status.changes";
  }

  /** The paths of what has been submitted, found in one look: nobody else reads what is not. */
  private Set<String> submitted(Map<Occurrence, ProgrammeStep> of) {
    return reports(of.keySet())
        .filter(report -> report.submitted().isPresent())
        .map(Report::path)
        .collect(Collectors.toSet());
  }

  private Stream<Report> reports(Set<Occurrence> of) {
    List<UUID> projects =
        of.stream().map(Occurrence::projectId).filter(Objects::nonNull).distinct().toList();
    if (projects.isEmpty()) return Stream.empty();
    if (projects.size() == 1) return reports.list(projects.getFirst()).stream();
    return of.stream()
        .map(Occurrence::cohortId)
        .distinct()
        .flatMap(cohort -> reports.listOfCohort(cohort).stream());
  }

  private static Optional<String> path(Occurrence one, ProgrammeStep step, boolean team) {
    UUID project = one.projectId();
    if (project == null) return Optional.empty();
    return switch (step.kind()) {
      case GATHERING -> Optional.empty();
      case CHECK ->
          Optional.of(
              team
                  ? "/projects/" + project + "/check"
                  : "/cohorts/" + one.cohortId() + "/checks#card-" + project);
      case DELIVERABLE -> Report.Kind.ofStep(step.key()).map(kind -> kind.path(project));
    };
  }
}
