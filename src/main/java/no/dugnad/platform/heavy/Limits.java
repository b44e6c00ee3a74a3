package no.dugnad.platform.heavy;

import java.time.Duration;

/**
 * How much heavy work there may be.
 *
 * @param atOnce works that are done at the same time
 * @param ofOne works of one person, the one that is done with those that wait
 * @param ofStrangers works of all who are not signed in, likewise
 * @param ofAll works in all, likewise
 * @param patience how long a work waits for its turn
 * @param longest how long it may take when its turn has come
 */
record Limits(
    int atOnce, int ofOne, int ofStrangers, int ofAll, Duration patience, Duration longest) {

  /** As many as leave half of the processors to the pages. */
  static Limits ofThisMachine() {
    int atOnce = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 4);
    return new Limits(atOnce, 3, 6, 40, Duration.ofSeconds(20), Duration.ofSeconds(20));
  }
}
