package no.dugnad.followup.reports;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiPredicate;
import no.dugnad.followup.programmes.Occurrence;
import no.dugnad.followup.programmes.OccurrenceStatus;
import no.dugnad.followup.programmes.Programme;
import no.dugnad.followup.programmes.ProgrammeStep;
import no.dugnad.followup.programmes.Programmes;
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
    find(project, (_, one) -> one.step().equals(kind.step().name()))
        .ifPresent(
            one -> {
              switch (one.status()) {
                case OccurrenceStatus.Planned _,
                    OccurrenceStatus.Open _,
                    OccurrenceStatus.Lapsed _ ->
                    programmes.complete(one.id(), at, actor);
                case OccurrenceStatus.Done _ -> programmes.completeAnew(one.id(), at);
                case OccurrenceStatus.Waived _ -> {}
              }
            });
  }

  /** A card that comes long before one is asked for is one more. */
  void checked(Project project, Instant at, Actor actor) {
    find(
            project,
            (programme, one) ->
                one.status() instanceof OccurrenceStatus.Open
                    && programme.step(one).kind() == ProgrammeStep.Kind.CHECK)
        .ifPresent(one -> programmes.complete(one.id(), at, actor));
  }

  /** The first that is sought, by its day. */
  private Optional<Occurrence> find(Project project, BiPredicate<Programme, Occurrence> sought) {
    return Optional.ofNullable(project.cohort())
        .flatMap(cohort -> programmes.findProgramme(cohort.id()))
        .flatMap(
            programme ->
                programme.of(project.id()).stream()
                    .filter(one -> one.projectId() != null)
                    .filter(one -> sought.test(programme, one))
                    .findFirst());
  }
}
