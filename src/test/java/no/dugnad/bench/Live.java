package no.dugnad.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import no.dugnad.testing.Product;

/**
 * Workshops with many in the room: how soon what one writes stands on each screen, how soon the
 * writer knows that it is safe, and what it costs, beside a room in socket.io on the same core.
 */
final class Live {
  private static final int WARM_UP_SECONDS = 20;
  private static final int WARM_UP_ROUNDS = 3;
  private static final int WARM_UP_VOTES = 15_000;
  private static final int SECONDS = 15;
  private static final int DESKS = 64;
  private static final int VOTERS = 500;
  private static final int DEAF = 10;

  private final Figures figures;
  private final BenchDatabase database;
  private final Product product;
  private final Peer peer;

  private Live(Figures figures, BenchDatabase database, Product product, Peer peer) {
    this.figures = figures;
    this.database = database;
    this.product = product;
    this.peer = peer;
  }

  /** What can be measured by itself: a room of so many, on a server of its own. */
  static final List<String> PARTS = List.of("1000", "5000", "50");

  static void run(List<String> parts) throws Exception {
    for (String part : parts) {
      var figures = new Figures();
      try {
        run(part, figures);
      } finally {
        figures.write("live-" + part);
      }
    }
  }

  private static void run(String part, Figures figures) throws Exception {
    Cores.startServers();
    try (var database = BenchDatabase.start()) {
      Cores.prepare();
      int people = Integer.parseInt(part);
      List<Hall> halls =
          people < VOTERS ? Hall.make(database, people, people) : Hall.make(database, people);
      Cores.startServers();
      try (var product = database.serve(false);
          var peer = Peer.start()) {
        Cores.measure();
        var live = new Live(figures, database, product, peer);
        switch (part) {
          case "1000" -> live.thousand(halls.getFirst());
          case "5000" -> live.thousands(halls.getFirst());
          default -> live.workshop(halls.getFirst(), halls.getLast());
        }
      }
    }
  }

  private void thousand(Hall hall) throws Exception {
    String name = "1000 in the room, ";
    Room.Measured ours;
    try (var desks = desks(hall);
        var room = Room.in(hall, product.address(), desks)) {
      comeIn(name, room);
      warmUp(room, desks, 100);
      ours = measure(room, 100);
      report(name, ours, product.peakMemory());
      figures.add(
          name + "deliveries, PostgreSQL counted", Math.round(ours.perSecondWithPostgres()));
      deaf(name, hall, room, ours);
      cutOff(name, room);
      vote(name, desks);
      figures.add(name + "missing on a screen", room.crowd.missing(room.written()));
    }
    besides(name, hall, 100, ours);
  }

  /** Some connect for the whole board and read nothing of it. */
  private void deaf(String name, Hall hall, Room room, Room.Measured before) throws Exception {
    for (int i = 0; i < DEAF; i++) {
      room.crowd.connectDeaf(new StreamScreen(hall.code(), hall.seats().get(i)));
    }
    TimeUnit.SECONDS.sleep(1);
    double p99 = measure(room, 100).sight().percentile(99);
    figures.add(name + DEAF + " read nothing, p99 (ms)", p99);
    figures.add(
        name + DEAF + " read nothing, p99 times", times(p99, before.sight().percentile(99)));
  }

  /** All are cut off at once, some go on writing, and all come back. */
  private void cutOff(String name, Room room) throws Exception {
    room.crowd.cut();
    room.write(20, 100);
    long start = System.nanoTime();
    room.crowd.connect();
    room.awaitAll();
    figures.add(name + "back with nothing missing (ms)", millis(start));
  }

  /**
   * At the pace that is measured it would take a server minutes to compile what it runs: votes are
   * deeds as well, and fill no screen.
   */
  private static void warmUp(Room room, Desks desks, int perSecond) throws Exception {
    room.write(WARM_UP_SECONDS * perSecond, perSecond);
    vote(desks, WARM_UP_VOTES, room.crowd.size());
  }

  private void vote(String name, Desks desks) throws Exception {
    Latencies acknowledged = vote(desks, VOTERS, VOTERS);
    figures.add(name + VOTERS + " votes a second, p50 (ms)", acknowledged.percentile(50));
    figures.add(name + VOTERS + " votes a second, p99 (ms)", acknowledged.percentile(99));
  }

  /** So many votes at {@link #VOTERS} a second, each of them another than the voter's last. */
  private static Latencies vote(Desks desks, int votes, int people) throws Exception {
    var acknowledged = new Latencies();
    UUID need = UUID.randomUUID();
    desks.send(0, Notes.write(need, "needs", "Noe å stemme på"));
    Pace.keep(
        votes,
        VOTERS,
        (i, due) -> {
          String fields = "\"step\":\"dots\",\"note\":\"%s\",\"dots\":%s";
          desks.send(i, Notes.deed("dot", fields, need, 1 + i / people % 2));
          acknowledged.add(System.nanoTime() - due);
        });
    return acknowledged;
  }

  private void thousands(Hall hall) throws Exception {
    String name = "5000 in the room, ";
    Room.Measured ours;
    try (var desks = desks(hall);
        var room = Room.in(hall, product.address(), desks)) {
      comeIn(name, room);
      warmUp(room, desks, 20);
      ours = measure(room, 20);
      report(name, ours, product.peakMemory());
      figures.add(
          name + "deliveries, PostgreSQL counted", Math.round(ours.perSecondWithPostgres()));
      figures.add(name + "missing on a screen", room.crowd.missing(room.written()));
    }
    besides(name, hall, 20, ours);
  }

  /** The same notes to as many in the peer's room. */
  private void besides(String name, Hall hall, int perSecond, Room.Measured ours) throws Exception {
    try (var room = Room.of(peer, hall.seats().size())) {
      comeIn(name + "socket.io, ", room);
      room.write(SECONDS / 2 * perSecond, perSecond);
      Room.Measured theirs =
          room.measure(SECONDS * perSecond, perSecond, peer::processorTime, () -> Duration.ZERO);
      report(name + "socket.io, ", theirs, peer.peakMemory());
      figures.add(
          name + "deliveries a second, times socket.io",
          times(ours.perSecond(), theirs.perSecond()));
      figures.add(
          name + "the same, PostgreSQL counted",
          times(ours.perSecondWithPostgres(), theirs.perSecond()));
    }
  }

  /** A whole workshop, in a server that has held one before. */
  private void workshop(Hall before, Hall hall) throws Exception {
    String name = "50 in the room, ";
    try (var desks = desks(before);
        var room = Room.in(before, product.address(), desks)) {
      comeIn(name + "the first time, ", room);
      hold(desks, before, room.crowd);
    }
    try (var desks = desks(hall);
        var room = Room.in(hall, product.address(), desks)) {
      comeIn(name, room);
      Crowd crowd = room.crowd;
      WholeWorkshop whole = hold(desks, hall, crowd);
      figures.add(name + "a whole workshop, deeds", whole.acknowledged().count());
      figures.add(name + "deed to screen p50 (ms)", crowd.sight().percentile(50));
      figures.add(name + "deed to screen p99 (ms)", crowd.sight().percentile(99));
      figures.add(name + "acknowledged p50 (ms)", whole.acknowledged().percentile(50));
      figures.add(name + "acknowledged p99 (ms)", whole.acknowledged().percentile(99));
      figures.add(name + "missing on a screen", crowd.missing(whole.marked()));
      TimeUnit.SECONDS.sleep(2);
      Duration idleFrom = product.processorTime();
      TimeUnit.SECONDS.sleep(2 * SECONDS);
      double used = product.processorTime().minus(idleFrom).toMillis() / (2 * SECONDS * 1000.0);
      figures.add(name + "nobody writes, of a core", Math.round(1000 * used) / 10.0 + " %");
    }
  }

  private static WholeWorkshop hold(Desks desks, Hall hall, Crowd crowd) throws Exception {
    var whole = new WholeWorkshop(desks, hall.seats().size());
    crowd.watch(0);
    whole.run();
    crowd.await(() -> crowd.missing(whole.marked()) == 0, Room.PATIENCE_SECONDS);
    return whole;
  }

  private Desks desks(Hall hall) throws Exception {
    return new Desks(product.address(), hall, DESKS, database.client());
  }

  private void comeIn(String name, Room room) throws Exception {
    for (int i = 0; i < WARM_UP_ROUNDS; i++) {
      room.crowd.connect();
      awaitReady(room);
      room.crowd.leave();
    }
    long start = System.nanoTime();
    room.crowd.connect();
    awaitReady(room);
    figures.add(name + "all have come in (ms)", millis(start));
  }

  private static void awaitReady(Room room) throws Exception {
    if (!room.crowd.await(() -> room.crowd.ready() == room.crowd.size(), Room.PATIENCE_SECONDS))
      throw new AssertionError(room.crowd.ready() + " have come in");
  }

  private Room.Measured measure(Room room, int perSecond) throws Exception {
    return room.measure(SECONDS * perSecond, perSecond, product::processorTime, this::postgresTime);
  }

  private Duration postgresTime() {
    try {
      return database.processorTime();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void report(String name, Room.Measured measured, int memory) {
    figures.add(name + "deliveries a second of processor", Math.round(measured.perSecond()));
    figures.add(name + "deed to screen p50 (ms)", measured.sight().percentile(50));
    figures.add(name + "deed to screen p99 (ms)", measured.sight().percentile(99));
    figures.add(name + "acknowledged p50 (ms)", measured.acknowledged().percentile(50));
    figures.add(name + "acknowledged p99 (ms)", measured.acknowledged().percentile(99));
    figures.add(name + "server memory at most (MB)", memory);
  }

  private static long millis(long since) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
  }

  private static double times(double figure, double other) {
    return Math.round(100 * figure / other) / 100.0;
  }
}
