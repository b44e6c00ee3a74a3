package no.dugnad.followup.programmes.web;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.followup.programmes.Occurrence;
import no.dugnad.followup.programmes.Programme;
import no.dugnad.followup.programmes.ProgrammeStep;
import no.dugnad.followup.programmes.Programmes;
import no.dugnad.followup.projects.Cohort;
import no.dugnad.followup.projects.FollowUpPart;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.projects.ProjectStatus;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.ui.Link;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/**
 * The plan on a project's page, what is next beside each of a cohort, and the cohort's programme.
 */
@Component
class ProgrammePart implements FollowUpPart {
  private final Programmes programmes;
  private final ProjectRules rules;
  private final Clock clock;

  ProgrammePart(Programmes programmes, ProjectRules rules, Clock clock) {
    this.programmes = programmes;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public List<Link> tabs(Cohort cohort, boolean follows, Viewer viewer) {
    return follows ? List.of(new Link(cohort.path() + "/programme", "programmes.tab")) : List.of();
  }

  /** To its team what is next, with the way there. */
  @Override
  public List<Part> waiting(Project project, Viewer viewer) {
    Cohort cohort = project.cohort();
    if (cohort == null || !rules.takePart(viewer, project.id())) return List.of();
    Instant now = clock.instant();
    return programmes.findProgramme(cohort.id()).stream()
        .flatMap(
            programme ->
                next(programme, project, true, now).map(n -> first(programme, n, now)).stream())
        .toList();
  }

  private Part first(Programme programme, Occurrence next, Instant now) {
    Map<Occurrence, ProgrammeStep> step = programme.stepsOf(List.of(next));
    return new Part(
        "followup/programmes/first",
        Map.of(
            "step",
            programme.step(next),
            "next",
            next,
            "path",
            programmes.places(step, true).getOrDefault(next.id(), ""),
            "said",
            programmes.said(step).getOrDefault(next.id(), ""),
            "over",
            next.isOver(now)));
  }

  @Override
  public List<Part> parts(Project project, boolean inside, Viewer viewer) {
    Cohort cohort = project.cohort();
    if (cohort == null) return List.of();
    return programmes.findProgramme(cohort.id()).stream()
        .map(programme -> plan(project, programme, inside, viewer))
        .toList();
  }

  private Part plan(Project project, Programme programme, boolean inside, Viewer viewer) {
    List<Occurrence> all = shown(programme, project);
    boolean team = rules.takePart(viewer, project.id());
    boolean knows = team || rules.follow(viewer, project.id());
    Map<Occurrence, ProgrammeStep> steps = programme.stepsOf(all);
    Map<UUID, String> said = new HashMap<>(programmes.said(inside ? steps : ofCohort(steps)));
    steps.forEach((one, step) -> sayFallen(project, one, step, said));
    boolean tells = rules.keep(viewer, project.id()) && !project.isEnded();
    return new Part(
        "followup/programmes/plan",
        Map.of(
            "programme",
            programme,
            "occurrences",
            all,
            "places",
            knows ? programmes.places(steps, team) : Map.of(),
            "said",
            said,
            "outcome",
            tells ? project.path() + "/outcome" : "",
            "now",
            clock.instant()));
  }

  /** What its fellows do as well, and may know as much of. */
  private static Map<Occurrence, ProgrammeStep> ofCohort(Map<Occurrence, ProgrammeStep> steps) {
    return steps.entrySet().stream()
        .filter(one -> one.getValue().isOfCohort())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static void sayFallen(
      Project project, Occurrence one, ProgrammeStep step, Map<UUID, String> said) {
    if (project.isEnded() && one.isPending() && step.isForThoseUnderWay())
      said.put(one.id(), "programmes.status.lapsed");
  }

  /** Of a project that was given up, what was done is its plan. */
  private static List<Occurrence> shown(Programme programme, Project project) {
    boolean givenUp = isGivenUp(project);
    return programme.of(project.id()).stream().filter(one -> !givenUp || one.isDone()).toList();
  }

  private static boolean isGivenUp(Project project) {
    return project.status() instanceof ProjectStatus.Ended ended && ended.outcome().isGivenUp();
  }

  @Override
  public Map<UUID, List<Part>> signs(
      Cohort cohort, List<Project> projects, boolean follows, Viewer viewer) {
    Programme programme = programmes.findProgramme(cohort.id()).orElse(null);
    if (programme == null) return Map.of();
    Instant now = clock.instant();
    var all = new HashMap<UUID, Occurrence>();
    for (Project project : projects) {
      if (!isGivenUp(project))
        next(programme, project, follows, now).ifPresent(next -> all.put(project.id(), next));
    }
    Map<UUID, String> said =
        programmes.said(ofCohort(programme.stepsOf(all.values().stream().distinct().toList())));
    var signs = new HashMap<UUID, List<Part>>();
    all.forEach((id, next) -> signs.put(id, List.of(sign(programme, next, said, now))));
    return signs;
  }

  private static Part sign(
      Programme programme, Occurrence next, Map<UUID, String> said, Instant now) {
    String key =
        next.isLate(now)
            ? "programmes.late"
            : next.isOver(now) ? "programmes.waited" : "programmes.next";
    return new Part(
        "followup/programmes/next",
        Map.of(
            "step",
            programme.step(next),
            "next",
            next,
            "key",
            key,
            "said",
            said.getOrDefault(next.id(), "")));
  }

  /**
   * The first that is not done, of its own or with the others. What should have come already is for
   * those who follow it.
   */
  private static Optional<Occurrence> next(
      Programme programme, Project project, boolean follows, Instant now) {
    boolean asked = follows && !project.goesOn(Oslo.date(now));
    return programme.of(project.id()).stream()
        .filter(Occurrence::isPending)
        .filter(one -> !one.isOver(now) || (asked && one.projectId() != null))
        .filter(one -> !project.isEnded() || !programme.step(one).isForThoseUnderWay())
        .findFirst();
  }
}
