package no.dugnad.followup.offers;

import java.time.Instant;
import no.dugnad.platform.duties.Duty;
import no.dugnad.platform.shared.Oslo;
import org.springframework.stereotype.Component;

/** So long after a course it is forgotten who had signed up for it. */
@Component
class ForgottenSeats implements Duty {
  private static final int KNOWN_MONTHS = 12;

  private final CourseSeatStore store;

  ForgottenSeats(CourseSeatStore store) {
    this.store = store;
  }

  @Override
  public void run(Instant now) {
    store.forget(Oslo.instant(Oslo.dateTime(now).minusMonths(KNOWN_MONTHS)));
  }
}
