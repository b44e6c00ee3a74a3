package no.dugnad.challenges;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.journal.Audience;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The challenges of each organisation. */
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

  @Transactional
  public UUID add(UUID organisationId, String title, String background, Actor actor) {
    var challenge = new Challenge(Ids.next(), organisationId, title, background);
    store.insert(challenge, clock.instant());
    journal.write(
        JournalEntry.of(
            clock.instant(),
            actor,
            organisationId,
            challenge.id(),
            "challenges.journal.added",
            title));
    return challenge.id();
  }

  public Challenge getChallenge(UUID id) {
    return store.find(id).orElseThrow(() -> new NotFound("challenge", id));
  }

  public List<Challenge> listChallenges(UUID organisationId) {
    return store.list(organisationId);
  }

  public List<JournalEntry> timeline(UUID id) {
    return journal.list(id, Audience.STAFF);
  }
}
