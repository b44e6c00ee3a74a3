package no.dugnad.funding.supplements;

import java.time.Clock;
import java.time.Instant;
import no.dugnad.platform.shared.Oslo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks now and then for those that end soon, and those whose day is over. */
@Component
public class DueSupplements {
  private static final Logger LOG = LoggerFactory.getLogger(DueSupplements.class);

  private final SupplementStore store;
  private final Supplements supplements;
  private final Clock clock;

  DueSupplements(SupplementStore store, Supplements supplements, Clock clock) {
    this.store = store;
    this.supplements = supplements;
    this.clock = clock;
  }

  /** One that fails keeps no other waiting. */
  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
  public void work() {
    Instant now = clock.instant();
    for (Supplement over : store.listOver(Oslo.date(now)))
      trying(over, () -> supplements.lapse(over.applicationId(), over.id()));
    for (Supplement soon : store.listUnreminded(Oslo.date(now.plus(Supplement.REMINDER))))
      trying(soon, () -> supplements.remind(soon.applicationId(), soon.id()));
  }

  private static void trying(Supplement supplement, Runnable deed) {
    try {
      deed.run();
    } catch (RuntimeException e) {
      LOG.error("Supplement {} waits for the next look", supplement.id(), e);
    }
  }
}
