package no.dugnad.followup.gatherings;

import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.dugnad.followup.gatherings.Gathering.Kind;
import no.dugnad.followup.gatherings.Gatherings.Proposal;
import no.dugnad.followup.programmes.Occurrence;
import no.dugnad.followup.programmes.Occurrence.Due;
import no.dugnad.followup.programmes.OccurrenceStatus;
import no.dugnad.followup.programmes.Programme;
import no.dugnad.followup.programmes.Programmes;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.shared.Oslo;
import org.springframework.stereotype.Component;

/** The step of the cohort's programme that a gathering is: its day, and that it is done. */
@Component
class StepOfGathering {
  private final Programmes programmes;

  StepOfGathering(Programmes programmes) {
    this.programmes = programmes;
  }

  /** Its step is when people are asked to come, and moves no more by itself. */
  void set(Gathering gathering, Actor actor) {
    Due due = due(gathering);
    find(gathering.cohortId(), gathering.plan().kind())
        .filter(step -> step.isPending() && !step.due().equals(due))
        .ifPresent(step -> programmes.setDue(step.id(), due, step.revision(), actor));
  }

  private static Due due(Gathering gathering) {
    LocalTime hour = Oslo.dateTime(gathering.plan().starts()).toLocalTime();
    return new Due(Oslo.date(gathering.plan().starts()), hour, true);
  }

  /** It was not done after all. */
  void reopen(Gathering gathering, Actor actor) {
    find(gathering.cohortId(), gathering.plan().kind())
        .filter(Occurrence::isDone)
        .ifPresent(
            step ->
                programmes.reopen(step.id(), Optional.of(due(gathering)), step.revision(), actor));
  }

  /** Nobody is asked to come to it any more: its step is when the programme says. */
  void release(Gathering gathering, Actor actor) {
    find(gathering.cohortId(), gathering.plan().kind())
        .ifPresent(step -> programmes.release(step.id(), actor));
  }

  /** It is done on the day of this gathering, also where another of its kind was to come. */
  void complete(Gathering gathering, Actor actor) {
    set(gathering, actor);
    find(gathering.cohortId(), gathering.plan().kind())
        .filter(step -> !(step.status() instanceof OccurrenceStatus.Waived))
        .ifPresent(step -> programmes.complete(step.id(), gathering.plan().starts(), actor));
  }

  /** The first that is still to come, of kinds that nothing is planned of. */
  Optional<Proposal> findNext(UUID cohortId, Set<Kind> planned) {
    return programmes.findProgramme(cohortId).stream()
        .flatMap(
            programme ->
                EnumSet.complementOf(EnumSet.of(Kind.OTHER)).stream()
                    .filter(kind -> !planned.contains(kind))
                    .flatMap(kind -> propose(programme, kind).stream()))
        .findFirst();
  }

  private static Optional<Proposal> propose(Programme programme, Kind kind) {
    return find(programme, kind)
        .filter(Occurrence::isPending)
        .map(step -> new Proposal(kind, step.due().day(), step.due().hour()));
  }

  private Optional<Occurrence> find(UUID cohortId, Kind kind) {
    return programmes.findProgramme(cohortId).flatMap(programme -> find(programme, kind));
  }

  private static Optional<Occurrence> find(Programme programme, Kind kind) {
    return kind.step().flatMap(programme::find).stream()
        .flatMap(step -> programme.of(step).stream())
        .filter(step -> step.projectId() == null)
        .findFirst();
  }
}
