package no.dugnad.sharing.adoptions;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.shared.Transition;
import no.dugnad.sharing.adoptions.AdoptionStatus.Use;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What those whose project it is say of who adopts it. Who they are {@link AdoptionRules} knows.
 */
@Service
public class ProjectAdoptions {
  private final AdoptionStore store;
  private final AdoptionTrace trace;
  private final AdoptionMail mail;
  private final Projects projects;
  private final Clock clock;

  ProjectAdoptions(
      AdoptionStore store, AdoptionTrace trace, AdoptionMail mail, Projects projects, Clock clock) {
    this.store = store;
    this.trace = trace;
    this.mail = mail;
    this.projects = projects;
    this.clock = clock;
  }

  /** Those that are confirmed: what goes on first, the latest first. */
  public List<Adoption> list(UUID projectId) {
    return store.list(projectId);
  }

  /** What everybody may read, and no more of it than who, since when and where. */
  public List<Adoption> listInUse(UUID projectId) {
    return store.listInUse(projectId);
  }

  public Adoption get(UUID id) {
    return store.find(id).orElseThrow(() -> new NotFound("adoption", id));
  }

  /** For home; a parameter of the one look is the person. */
  public String selectAwaited() {
    return AdoptionStore.AWAITED;
  }

  public record Awaited(UUID id, UUID projectId, String title, Instant since) {}

  /** Says for them that they use it. They are told, and can say that it is not so. */
  @Transactional
  @Transition(from = AdoptionStatus.Confirmed.class, to = AdoptionStatus.InUse.class)
  @Transition(from = AdoptionStatus.Stated.class, to = AdoptionStatus.InUse.class)
  @Transition(from = AdoptionStatus.InUse.class, to = AdoptionStatus.InUse.class)
  public void sayForThem(UUID id, Use use, Revision seen, Viewer by) {
    locked(
        id,
        (adoption, project) -> {
          if (adoption.isInUse() && adoption.use().filter(use::equals).isPresent()) return;
          seen.requireSame(adoption.revision());
          requireLive(adoption);
          store.state(id, use, clock.instant());
          store.vouch(id, clock.instant());
          trace.leave(project, by.actor(), "saidForThem");
          mail.saidForThem(adoption, adoption.adopter().orElseThrow(), project);
        });
  }

  /** What they state is so: from now on everybody may read it. */
  @Transactional
  @Transition(from = AdoptionStatus.Stated.class, to = AdoptionStatus.InUse.class)
  public void vouch(UUID id, Revision seen, Viewer by) {
    locked(
        id,
        (adoption, project) -> {
          if (adoption.isInUse()) return;
          seen.requireSame(adoption.revision());
          if (adoption.use().isEmpty()) throw new Refused("adoptions.refused.state");
          store.vouch(id, clock.instant());
          trace.leave(project, by.actor(), "vouched");
          mail.vouched(adoption, adoption.adopter().orElseThrow(), project);
        });
  }

  /** Nobody reads it until it is vouched for again. */
  @Transactional
  @Transition(from = AdoptionStatus.InUse.class, to = AdoptionStatus.Stated.class)
  public void takeBackVouching(UUID id, Viewer by) {
    locked(
        id,
        (adoption, project) -> {
          if (!adoption.isInUse()) return;
          store.takeBackVouching(id);
          trace.leave(project, by.actor(), "vouchingTakenBack");
        });
  }

  /** What they state is not so. */
  @Transactional
  @Transition(from = AdoptionStatus.Stated.class, to = AdoptionStatus.Confirmed.class)
  @Transition(from = AdoptionStatus.InUse.class, to = AdoptionStatus.Confirmed.class)
  public void reject(UUID id, String why, Revision seen, Viewer by) {
    locked(
        id,
        (adoption, project) -> {
          if (adoption.status() instanceof AdoptionStatus.Confirmed(var said) && why.equals(said))
            return;
          seen.requireSame(adoption.revision());
          if (adoption.use().isEmpty()) throw new Refused("adoptions.refused.state");
          store.unstate(id, why);
          trace.leave(project, by.actor(), "rejected");
          mail.notSo(adoption, adoption.adopter().orElseThrow(), project);
        });
  }

  /** They are told why, and then their name and address are gone. A second time changes nothing. */
  @Transactional
  @Transition(from = AdoptionStatus.Confirmed.class, to = AdoptionStatus.Ended.class)
  @Transition(from = AdoptionStatus.Stated.class, to = AdoptionStatus.Ended.class)
  @Transition(from = AdoptionStatus.InUse.class, to = AdoptionStatus.Ended.class)
  public void end(UUID id, String why, Revision seen, Viewer by) {
    locked(
        id,
        (adoption, project) -> {
          if (adoption.isEnded()) return;
          seen.requireSame(adoption.revision());
          mail.ended(adoption, adoption.adopter().orElseThrow(), project);
          store.end(id, why, true, clock.instant());
          trace.leave(project, by.actor(), "endedByOwner");
        });
  }

  private static void requireLive(Adoption adoption) {
    if (adoption.isClaimed() || adoption.isEnded()) throw new Refused("adoptions.refused.state");
  }

  private void locked(UUID id, BiConsumer<Adoption, Project> deed) {
    Project project = projects.lock(get(id).projectId());
    deed.accept(get(id), project);
  }
}
