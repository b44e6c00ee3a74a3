package no.dugnad.sharing.adoptions;

import java.time.Duration;
import java.time.Instant;
import no.dugnad.platform.duties.Duty;
import no.dugnad.platform.duties.Turns;
import org.springframework.stereotype.Component;

/** Forgets what nobody has confirmed: it may be somebody who never asked. */
@Component
class Unconfirmed implements Duty {
  private static final Duration KEPT = Duration.ofDays(Adoption.DAYS_UNCONFIRMED);

  private final AdoptionStore store;
  private final Turns turns;

  Unconfirmed(AdoptionStore store, Turns turns) {
    this.store = store;
    this.turns = turns;
  }

  @Override
  public void run(Instant now) {
    turns.each(store.listClaimedBefore(now.minus(KEPT)), store::deleteClaimed);
  }
}
