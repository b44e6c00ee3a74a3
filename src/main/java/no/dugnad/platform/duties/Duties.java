package no.dugnad.platform.duties;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All that the rooms look after. */
@Component
public class Duties {
  private static final Logger LOG = LoggerFactory.getLogger(Duties.class);

  private final ObjectProvider<Duty> duties;
  private final OneNode oneNode;
  private final Clock clock;

  Duties(ObjectProvider<Duty> duties, OneNode oneNode, Clock clock) {
    this.duties = duties;
    this.oneNode = oneNode;
    this.clock = clock;
  }

  /** Does what is due in every room; while another node is at it, nothing. */
  public void runAll() {
    oneNode.alone(
        () -> {
          Instant now = clock.instant();
          duties.orderedStream().forEach(duty -> run(duty, now));
        });
  }

  private static void run(Duty duty, Instant now) {
    try {
      duty.run(now);
    } catch (RuntimeException e) {
      // What another room looks after does not wait for this one's fault.
      LOG.warn("{} waits for the next run", duty.getClass().getSimpleName(), e);
    }
  }
}
