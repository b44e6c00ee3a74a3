package no.dugnad.bench;

/** What everybody else notices while some ask for too much, or keep the server waiting. */
final class Heavy {
  private Heavy() {}

  /** How much of each. */
  record Size(HalfSent.Size halfSent, HeavyRequests.Size heavyRequests) {
    static final Size WHOLE = new Size(HalfSent.Size.WHOLE, HeavyRequests.Size.WHOLE);
    static final Size SMALLEST = new Size(HalfSent.Size.SMALLEST, HeavyRequests.Size.SMALLEST);
  }

  static void run(Ground ground, Size size, Figures figures) throws Exception {
    HalfSent.run(ground, size.halfSent(), figures);
    HeavyRequests.run(ground, size.heavyRequests(), figures);
  }
}
