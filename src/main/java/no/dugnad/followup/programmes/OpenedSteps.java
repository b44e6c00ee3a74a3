package no.dugnad.followup.programmes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.dugnad.followup.projects.Outcomes;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectStatus;
import no.dugnad.platform.duties.Duty;
import no.dugnad.platform.duties.Turns;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.Transition;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Opens what is near, and lets go of what nobody answered and nobody needs any more: also of what a
 * project had before it that has ended.
 */
@Component
@Order(0)
class OpenedSteps implements Duty {
  /** So long before its day a step is there to be done. */
  private static final int DAYS_BEFORE = 30;

  private final OccurrenceStore store;
  private final Programmes programmes;
  private final Turns turns;
  private final Clock clock;

  OpenedSteps(OccurrenceStore store, Programmes programmes, Turns turns, Clock clock) {
    this.store = store;
    this.programmes = programmes;
    this.turns = turns;
    this.clock = clock;
  }

  @Override
  public void run(Instant now) {
    LocalDate today = Oslo.date(now);
    turns.each(store.listToOpen(today.plusDays(DAYS_BEFORE)), this::open);
    turns.each(store.listToLapse(today), one -> lapse(one, today));
  }

  /** What a project had before it goes when it ends, and comes back when it is taken up again. */
  @EventListener
  void changed(Outcomes.Changed changed) {
    if (changed.before().status() instanceof ProjectStatus.Ended before)
      takeUp(changed.project(), before.at());
    if (changed.project().status() instanceof ProjectStatus.Ended now)
      end(changed.project(), now.at());
  }

  @Transition(from = OccurrenceStatus.Lapsed.class, to = OccurrenceStatus.Planned.class)
  private void takeUp(Project project, Instant endedAt) {
    programmes.withdrawAfterOutcome(project);
    store.bringBack(project.id(), endedAt);
  }

  @Transition(
      from = {OccurrenceStatus.Planned.class, OccurrenceStatus.Open.class},
      to = OccurrenceStatus.Lapsed.class)
  private void end(Project project, Instant at) {
    store.lapse(project.id(), programmes.listLost(project), at);
    programmes.addAfterOutcome(project);
  }

  @Transition(from = OccurrenceStatus.Planned.class, to = OccurrenceStatus.Open.class)
  private void open(UUID id) {
    store
        .lock(id)
        .filter(one -> one.status() instanceof OccurrenceStatus.Planned)
        .ifPresent(one -> store.setStatus(one.id(), new OccurrenceStatus.Open()));
  }

  @Transition(from = OccurrenceStatus.Open.class, to = OccurrenceStatus.Lapsed.class)
  private void lapse(UUID id, LocalDate today) {
    Occurrence one = store.lock(id).orElseThrow();
    ProgrammeStep step = programmes.getProgramme(one.cohortId()).step(one);
    boolean lapses = step.silence() == ProgrammeStep.Silence.LAPSES;
    if (!lapses || !one.isPending() || step.silence().day(one.due().day()).isAfter(today)) return;
    store.setStatus(id, new OccurrenceStatus.Lapsed(clock.instant()));
    programmes.write(one, Actor.PRODUCT, "programmes.journal.lapsed");
  }
}
