package no.dugnad.followup.walls;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import no.dugnad.followup.projects.Cohort;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.shared.NotFound;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who hears how often of a wall. */
@Service
public class WallReaders {
  /** Longer than it takes to write something down that the page did not show yet. */
  private static final Duration MOMENT = Duration.ofSeconds(5);

  private final ReaderStore store;
  private final Projects projects;
  private final Clock clock;

  WallReaders(ReaderStore store, Projects projects, Clock clock) {
    this.store = store;
    this.projects = projects;
    this.clock = clock;
  }

  public Frequency frequency(UUID cohortId, UUID personId) {
    return store.find(cohortId, personId).map(Reader::frequency).orElse(Frequency.ANSWERS);
  }

  /** Whoever takes a project over hears of what is answered it from now on. */
  @EventListener
  void ownerChanged(Projects.OwnerChanged changed) {
    Cohort cohort = changed.project().cohort();
    if (cohort == null) return;
    changed.project().ownerId().ifPresent(owner -> join(cohort.id(), owner));
  }

  private void join(UUID cohortId, UUID personId) {
    Instant now = clock.instant();
    store.join(cohortId, personId, now);
    if (frequency(cohortId, personId) == Frequency.ANSWERS) store.setTold(cohortId, personId, now);
  }

  @Transactional
  public void choose(UUID cohortId, UUID personId, Frequency frequency) {
    store.choose(cohortId, personId, frequency, clock.instant());
  }

  /** They have the wall before them: of what stood there a moment ago no mail is needed. */
  @Transactional
  public void saw(UUID cohortId, UUID personId) {
    store.setTold(cohortId, personId, clock.instant().minus(MOMENT));
  }

  /** Whose wall the key of a mail leaves. */
  public Cohort getCohort(UUID key) {
    return store
        .findByKey(key)
        .map(reader -> projects.getCohort(reader.cohortId()))
        .orElseThrow(() -> new NotFound("reader", key));
  }

  /** No more mail of it; as often as it is asked for. */
  @Transactional
  public void leave(UUID key) {
    store.leave(key);
  }
}
