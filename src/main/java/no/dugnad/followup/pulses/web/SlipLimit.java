package no.dugnad.followup.pulses.web;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import no.dugnad.platform.shared.Busy;
import no.dugnad.platform.shared.Sha256;
import org.springframework.stereotype.Component;

/**
 * How often one link is asked for within a minute. By the link, as nothing else is known of who
 * asks; it is kept for that minute alone, as a hash.
 */
@Component
class SlipLimit {
  private static final int MOST = 30;

  /** What strangers make up can't fill more than this. */
  private static final int MOST_LINKS = 20_000;

  private final Map<String, Integer> asked = new HashMap<>();
  private final Clock clock;
  private Instant minute = Instant.MIN;

  SlipLimit(Clock clock) {
    this.clock = clock;
  }

  synchronized void count(String token) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    if (!now.equals(minute) || asked.size() >= MOST_LINKS) asked.clear();
    minute = now;
    if (asked.merge(Sha256.hexOf(token), 1, Integer::sum) > MOST)
      throw new Busy("pulses.refused.busy");
  }
}
