package no.dugnad.followup.gatherings;

import java.time.Instant;
import no.dugnad.platform.duties.Duty;
import no.dugnad.platform.duties.Turns;
import org.springframework.stereotype.Component;

/**
 * Those who are asked are those who are in the teams, however people come into them and leave; and
 * so long after a gathering it is forgotten who they were.
 */
@Component
class GuestsInStep implements Duty {
  private final GuestStore store;
  private final Guests guests;
  private final Turns turns;

  GuestsInStep(GuestStore store, Guests guests, Turns turns) {
    this.store = store;
    this.guests = guests;
    this.turns = turns;
  }

  @Override
  public void run(Instant now) {
    store.forget(Gathering.forgottenBefore(now));
    turns.each(store.listOutOfStep(now), id -> guests.bringInStep(id, now));
    store.forgetAnswersOfWhoLeft();
  }
}
