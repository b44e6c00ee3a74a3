package no.dugnad.workshops.streams;

import no.dugnad.workshops.board.Author;

/**
 * How many deeds one may send: a burst at once, then so many a second. For each participant, never
 * for an address: the whole room sits behind one.
 */
final class Bucket {
  private static final int BURST = 20;
  private static final int PER_SECOND = 3;
  private static final int FACILITATORS_TIMES = 10;
  private static final double SECOND = 1e9;

  private final int burst;
  private final double perSecond;
  private double left;
  private long filledAt;

  /**
   * @param now in nanoseconds, from any beginning
   */
  Bucket(int burst, double perSecond, long now) {
    this.burst = burst;
    this.perSecond = perSecond;
    this.left = burst;
    this.filledAt = now;
  }

  static Bucket of(Author by, long now) {
    int times = by.isFacilitator() ? FACILITATORS_TIMES : 1;
    return new Bucket(BURST * times, PER_SECOND * times, now);
  }

  /** Takes as many as there are, up to the wanted. */
  synchronized int take(int wanted, long now) {
    left = Math.min(burst, left + (now - filledAt) / SECOND * perSecond);
    filledAt = now;
    int taken = Math.min(wanted, (int) left);
    left -= taken;
    return taken;
  }
}
