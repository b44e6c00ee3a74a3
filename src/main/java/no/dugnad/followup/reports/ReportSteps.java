package no.dugnad.followup.reports;

import java.time.Instant;
import java.util.function.BiPredicate;
import no.dugnad.followup.programmes.Occurrence;
import no.dugnad.followup.programmes.OccurrenceStatus;
import no.dugnad.followup.programmes.Programme;
import no.dugnad.followup.programmes.ProgrammeStep;
import no.dugnad.followup.programmes.Programmes;
import no.dugnad.followup.projects.Cohort;
import no.dugnad.followup.projects.Project;
import no.dugnad.platform.journal.Actor;
import org.springframework.stereotype.Component;

/**
 * Does the step of a project's programme that something was written for. It is done when it has
 * left the team's hands: whoever delivered in time is not reminded while an adviser reads.
 */
@Component
class ReportSteps {
  private final Programmes programmes;

  ReportSteps(Programmes programmes) {
    this.programmes = programmes;
  }

  void submitted(Project project, Report.Kind kind, Instant at, Actor actor) {
    complete(
        project,
        (_, one) ->
            one.step().equals(kind.step().name())
                && (one.isPending() || one.status() instanceof OccurrenceStatus.Lapsed),
        at,
        actor);
  }

  /** A card that comes long before one is asked for is one more. */
  void checked(Project project, Instant at, Actor actor) {
    complete(
        project,
        (programme, one) ->
            one.status() instanceof OccurrenceStatus.Open
                && programme.step(one).kind() == ProgrammeStep.Kind.CHECK,
        at,
        actor);
  }

  /** The first that is sought, by its day. */
  private void complete(
      Project project, BiPredicate<Programme, Occurrence> sought, Instant at, Actor actor) {
    Cohort cohort = project.cohort();
    if (cohort == null) return;
    programmes
        .findProgramme(cohort.id())
        .flatMap(
            programme ->
                programme.of(project.id()).stream()
                    .filter(one -> one.projectId() != null)
                    .filter(one -> sought.test(programme, one))
                    .findFirst())
        .map(Occurrence::id)
        .ifPresent(id -> programmes.complete(id, at, actor));
  }
}
