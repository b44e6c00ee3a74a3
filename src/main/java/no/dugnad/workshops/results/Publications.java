package no.dugnad.workshops.results;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.challenges.Challenge;
import no.dugnad.challenges.Challenges;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Transition;
import no.dugnad.workshops.halls.Workshops;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way of a needs description from its draft until all may read it, and back. */
@Service
public class Publications {
  private final DescriptionStore store;
  private final Descriptions descriptions;
  private final Workshops workshops;
  private final Challenges challenges;
  private final Clock clock;

  Publications(
      DescriptionStore store,
      Descriptions descriptions,
      Workshops workshops,
      Challenges challenges,
      Clock clock) {
    this.store = store;
    this.descriptions = descriptions;
    this.workshops = workshops;
    this.challenges = challenges;
    this.clock = clock;
  }

  /** Vouches for it: from now on it stays as it is. */
  @Transactional
  @Transition(
      from = {DescriptionStatus.Draft.class, DescriptionStatus.Withdrawn.class},
      to = DescriptionStatus.Approved.class)
  public void approve(UUID id, Viewer viewer) {
    descriptions.editable(id);
    store.setStatus(id, "APPROVED", clock.instant(), viewer.personId(), null);
    write(id, viewer, "results.journal.approved");
  }

  /** Lets all read it, on a challenge that all read. */
  @Transactional
  @Transition(from = DescriptionStatus.Approved.class, to = DescriptionStatus.Published.class)
  public void publish(UUID id, Viewer viewer) {
    Description description = store.lock(id);
    if (!(description.status() instanceof DescriptionStatus.Approved)) {
      throw new Refused("results.refused.notApproved");
    }
    if (!isOnPublicChallenge(description)) throw new Refused("results.refused.noChallenge");
    store.setStatus(id, "PUBLISHED", clock.instant(), viewer.personId(), null);
    write(id, viewer, "results.journal.published");
  }

  /** Takes it back to be worded again, from the public too. */
  @Transactional
  @Transition(
      from = {DescriptionStatus.Approved.class, DescriptionStatus.Published.class},
      to = DescriptionStatus.Withdrawn.class)
  public void withdraw(UUID id, String why, Viewer viewer) {
    if (store.lock(id).isEditable()) throw new Refused("results.refused.notApproved");
    store.setStatus(id, "WITHDRAWN", clock.instant(), viewer.personId(), why);
    write(id, viewer, "results.journal.withdrawn", why);
  }

  /** Whether the challenge it lies on is one that all read. */
  public boolean isOnPublicChallenge(Description description) {
    return Optional.ofNullable(description.challengeId())
        .map(challenges::getChallenge)
        .filter(Challenge::isPublic)
        .isPresent();
  }

  /** Whether all may read what came of the workshop. */
  public boolean isPublished(UUID workshop) {
    return store
        .find(workshop)
        .filter(Description::isPublic)
        .filter(this::isOnPublicChallenge)
        .isPresent();
  }

  private void write(UUID id, Viewer viewer, String event, Object... args) {
    descriptions.write(workshops.getWorkshop(id), viewer, event, args);
  }
}
