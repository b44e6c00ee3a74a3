package no.dugnad.challenges;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.journal.Audience;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Transition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The challenges of each organisation, and which of them all may read. */
@Service
public class Challenges {
  private final ChallengeStore store;
  private final Journal journal;
  private final Clock clock;

  Challenges(ChallengeStore store, Journal journal, Clock clock) {
    this.store = store;
    this.journal = journal;
    this.clock = clock;
  }

  public Challenge getChallenge(UUID id) {
    return store.find(id).orElseThrow(() -> new NotFound("challenge", id));
  }

  /** The same, held so until the transaction ends. */
  Challenge lock(UUID id) {
    return store.lock(id);
  }

  /** All of the organisation's, by title. */
  public List<Challenge> listChallenges(UUID organisationId) {
    return store.list(organisationId);
  }

  /** What all may read, of every organisation, the latest first. */
  public List<Challenge> listPublic(int offset, int most) {
    return store.listPublic(offset, most);
  }

  public List<JournalEntry> timeline(UUID id) {
    return journal.list(id, Audience.STAFF);
  }

  @Transactional
  @Transition(to = ChallengeStatus.Draft.class)
  public UUID add(UUID organisationId, ChallengeText text, Actor actor) {
    UUID id = Ids.next();
    store.insert(id, organisationId, text, clock.instant());
    journal.write(
        JournalEntry.of(
                clock.instant(),
                actor,
                organisationId,
                id,
                "challenges.journal.added",
                text.title())
            .forAll());
    return id;
  }

  /**
   * Changes what it says, published or not.
   *
   * @param seen {@link Challenge#updatedAt} of what the writer saw: refused when somebody else has
   *     changed it since
   */
  @Transactional
  public void change(UUID id, Instant seen, ChallengeText text, Actor actor) {
    Challenge challenge = store.lock(id);
    if (!challenge.updatedAt().equals(seen)) {
      throw new Refused("challenges.refused.changedMeanwhile");
    }
    if (challenge.isPublic()) requireComplete(text);
    store.update(id, text, clock.instant());
    write(challenge, actor, "challenges.journal.changed");
  }

  /** Lets all read it. */
  @Transactional
  @Transition(
      from = {ChallengeStatus.Draft.class, ChallengeStatus.Withdrawn.class},
      to = ChallengeStatus.Published.class)
  public void publish(UUID id, Viewer viewer) {
    Challenge challenge = store.lock(id);
    if (challenge.isPublic()) throw new Refused("challenges.refused.published");
    requireComplete(challenge.text());
    store.setStatus(id, "PUBLISHED", clock.instant(), viewer.personId());
    write(challenge, viewer.actor(), "challenges.journal.published");
  }

  private static void requireComplete(ChallengeText text) {
    if (!text.isComplete()) throw new Refused("challenges.refused.incomplete");
  }

  /** Takes it back from the public. */
  @Transactional
  @Transition(from = ChallengeStatus.Published.class, to = ChallengeStatus.Withdrawn.class)
  public void withdraw(UUID id, Viewer viewer) {
    Challenge challenge = store.lock(id);
    if (!challenge.isPublic()) throw new Refused("challenges.refused.notPublished");
    store.setStatus(id, "WITHDRAWN", clock.instant(), viewer.personId());
    write(challenge, viewer.actor(), "challenges.journal.withdrawn");
  }

  /** What happened to it, in other use cases of this room too. */
  void write(Challenge challenge, Actor actor, String event, Object... args) {
    journal.write(
        JournalEntry.of(
                clock.instant(), actor, challenge.organisationId(), challenge.id(), event, args)
            .forAll());
  }
}
