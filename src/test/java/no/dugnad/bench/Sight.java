package no.dugnad.bench;

/**
 * What a crowd has seen since the measuring began: how much, and how long after it was done. Only
 * for the crowd's own thread.
 */
final class Sight {
  /** For who is not watched. */
  static final Sight NOBODYS = new Sight(Integer.MAX_VALUE);

  private static final int PER_MILLISECOND = 10;
  private static final int NANOS = 1_000_000 / PER_MILLISECOND;
  private static final int MOST = 60_000 * PER_MILLISECOND;

  private final int[] tenths = new int[MOST + 1];
  private final int first;
  private long count;

  /**
   * @param first the number of the first note that counts; those before it are known
   */
  Sight(int first) {
    this.first = first;
  }

  void saw(int note, long nanos) {
    if (note < first) return;
    count++;
    tenths[(int) Math.min(MOST, nanos / NANOS)]++;
  }

  long count() {
    return count;
  }

  /** The time within which {@code percent} of the deliveries came, in milliseconds. */
  double percentile(double percent) {
    long wanted = (long) Math.ceil(percent / 100 * count);
    long found = 0;
    for (int i = 0; i <= MOST; i++) {
      found += tenths[i];
      if (found >= wanted) return (double) i / PER_MILLISECOND;
    }
    return 0;
  }
}
