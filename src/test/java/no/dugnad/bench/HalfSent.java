package no.dugnad.bench;

import java.io.EOFException;
import java.net.SocketException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import no.dugnad.testing.KeepAlive;

/**
 * What others notice of thousands of half-sent requests: of those that come from one address, and
 * from fifty. Each of the others comes anew, so that one who is not let in shows.
 */
final class HalfSent {
  private static final String PAGE = "/sign-in";
  private static final int WARM_UPS = 20;

  private final Server server;
  private final Size size;
  private final Figures figures;

  /**
   * How much.
   *
   * @param seconds that each part takes
   * @param connections that are half sent
   */
  record Size(int perSecond, int seconds, int connections) {
    static final Size WHOLE = new Size(50, 20, 10_000);
    static final Size SMALLEST = new Size(10, 1, 40);
  }

  private HalfSent(Server server, Size size, Figures figures) {
    this.server = server;
    this.size = size;
    this.figures = figures;
  }

  static void run(Ground ground, Size size, Figures figures) throws Exception {
    try (var server = ground.serve(true)) {
      var bench = new HalfSent(server, size, figures);
      for (int i = 0; i < WARM_UPS; i++) bench.ask();
      bench.measure("nothing half sent");
      bench.flood("from one address", List.of("127.0.0.2"));
      bench.flood("from fifty", IntStream.range(2, 52).mapToObj(i -> "127.0.0." + i).toList());
      bench.measure("afterwards");
      figures.add("server memory at most, half sent (MB)", server.peakMemory());
    }
  }

  private void flood(String where, List<String> from) throws Exception {
    URI address = server.address();
    try (var _ = Flood.start(address, from, size.connections())) {
      measure(size.connections() + " half sent " + where);
    }
  }

  private void measure(String what) throws Exception {
    var latencies = new Latencies();
    var cut = new AtomicInteger();
    Pace.keep(
        size.perSecond() * size.seconds(),
        size.perSecond(),
        (_, due) -> {
          // Who is cut off to make room presses again; the time goes on.
          while (!isAnswered()) cut.incrementAndGet();
          latencies.add(System.nanoTime() - due);
        });
    figures.add(what + ", others answered", latencies.count());
    figures.add(what + ", others cut off once", cut.get());
    figures.add(what + ", others' p50 (ms)", latencies.percentile(50));
    figures.add(what + ", others' p99 (ms)", latencies.percentile(99));
  }

  private boolean isAnswered() throws Exception {
    try {
      ask();
      return true;
    } catch (SocketException | EOFException e) {
      return false;
    }
  }

  private void ask() throws Exception {
    try (var visitor = new KeepAlive(server.address())) {
      visitor.get(PAGE).expect(200);
    }
  }
}
