package no.dugnad.workshops.halls;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.dugnad.platform.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where those wait whom the door does not let in by themselves, until a facilitator lets them in or
 * turns them away. Who has closed the page and not come back for a while waits no longer.
 */
@Service
public class WaitingRoom {
  /** How many may wait: a facilitator reads their names. */
  static final int MOST = 200;

  /** A phone goes dark in a pocket, and its owner still waits. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final WorkshopStore workshops;
  private final WaitingStore store;
  private final Clock clock;

  WaitingRoom(WorkshopStore workshops, WaitingStore store, Clock clock) {
    this.workshops = workshops;
    this.store = store;
    this.clock = clock;
  }

  /**
   * @throws Refused when too many wait
   */
  @Transactional
  void enter(UUID workshop, Waiter waiter) {
    workshops.lock(workshop);
    store.forgetUnseen(workshop, seenSince());
    if (store.count(workshop) >= MOST) throw new Refused("halls.refused.manyWait");
    store.insert(workshop, waiter);
  }

  /** Whether the one whose cookie holds the token waits, who then is seen to be there still. */
  @Transactional
  public boolean sees(UUID workshop, String token) {
    return store.see(workshop, Secret.hash(token), clock.instant());
  }

  /** Who came first is the first. */
  public List<Waiter> list(UUID workshop) {
    return store.list(workshop, seenSince());
  }

  /** They wait no longer, and are told so where they stood. */
  @Transactional
  public void turnAway(UUID workshop, Collection<UUID> participants) {
    store.turnAway(workshop, participants);
  }

  /** Whether the one whose cookie holds the token was turned away, a short while ago. */
  public boolean isTurnedAway(UUID workshop, String token) {
    return store.isTurnedAway(workshop, Secret.hash(token));
  }

  /** They wait no longer, since they are in. */
  @Transactional
  void forget(UUID workshop, Collection<UUID> participants) {
    store.delete(workshop, participants);
  }

  private Instant seenSince() {
    return clock.instant().minus(PATIENCE);
  }
}
