package no.dugnad.bench;

/** What everybody else notices while some ask for too much. */
final class Heavy {
  private Heavy() {}

  /** How much of each. */
  record Size(HeavyRequests.Size heavyRequests) {
    static final Size WHOLE = new Size(HeavyRequests.Size.WHOLE);
    static final Size SMALLEST = new Size(HeavyRequests.Size.SMALLEST);
  }

  static void run(Ground ground, Size size, Figures figures) throws Exception {
    HeavyRequests.run(ground, size.heavyRequests(), figures);
  }
}
