package no.dugnad.platform.duties;

import java.time.Instant;

/**
 * Something that a room looks after by itself. What is to be done follows from the room's own
 * tables each time, so that a run that was missed is caught up with by the next, and one too many
 * does nothing.
 */
public interface Duty {
  /** Does all that is due by now: one thing at a time, with {@link Turns}. */
  void run(Instant now);
}
