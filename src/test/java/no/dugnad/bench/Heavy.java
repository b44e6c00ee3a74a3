package no.dugnad.bench;

/** What everybody else notices while some ask for too much, or keep the server waiting. */
final class Heavy {
  private Heavy() {}

  /** How much of each. */
  record Size(HalfSent.Size halfSent) {
    static final Size WHOLE = new Size(HalfSent.Size.WHOLE);
    static final Size SMALLEST = new Size(HalfSent.Size.SMALLEST);
  }

  static void run(Ground ground, Size size, Figures figures) throws Exception {
    HalfSent.run(ground, size.halfSent(), figures);
  }
}
