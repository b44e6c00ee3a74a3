package no.dugnad.workshops.streams;

/**
 * How many deeds one may send: a burst at once, then so many a second. For each participant, never
 * for an address: the whole room sits behind one.
 */
final class Bucket {
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

  /** Takes as many as there are, up to the wanted. */
  synchronized int take(int wanted, long now) {
    left = Math.min(burst, left + (now - filledAt) / SECOND * perSecond);
    filledAt = now;
    int taken = Math.min(wanted, (int) left);
    left -= taken;
    return taken;
  }
}
