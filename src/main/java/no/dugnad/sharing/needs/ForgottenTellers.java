package no.dugnad.sharing.needs;

import java.time.Instant;
import no.dugnad.platform.duties.Duty;
import no.dugnad.platform.shared.Oslo;
import org.springframework.stereotype.Component;

/** What nobody has confirmed is deleted; a time after the answer it is forgotten who told it. */
@Component
class ForgottenTellers implements Duty {
  private final NeedStore store;

  ForgottenTellers(NeedStore store) {
    this.store = store;
  }

  @Override
  public void run(Instant now) {
    store.deleteUnconfirmed(now.minus(Need.CONFIRMED_WITHIN));
    store.forgetTellers(Oslo.instant(Oslo.dateTime(now).minusMonths(Need.KNOWN_MONTHS)));
  }
}
