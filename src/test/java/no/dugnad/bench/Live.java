package no.dugnad.bench;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Workshops with many in the room: how soon what one writes stands on each screen, how soon the
 * writer knows that it is safe, and what it costs, beside a room in socket.io on the same core.
 */
final class Live {
  private static final int WARM_UP_ROUNDS = 3;
  private static final int DESKS = 64;
  private static final int DEAF = 10;

  /** What can be measured by itself: a room of so many, on a server of its own. */
  enum Part {
    THOUSAND(1000),
    THOUSANDS(5000),
    WORKSHOP(50);

    private final int people;

    Part(int people) {
      this.people = people;
    }

    int people() {
      return people;
    }
  }

  /**
   * How large it is.
   *
   * @param people at least a dozen: in the whole workshop they weigh one another's notes
   * @param measured for so long notes are written and measured
   * @param warmUp for so long they are written before
   * @param workshopPerSecond deeds of a whole workshop
   * @param withPeer whether the same notes are passed on by socket.io's room as well
   */
  record Size(
      int people,
      Duration measured,
      Duration warmUp,
      int warmUpVotes,
      int voters,
      int workshopPerSecond,
      boolean withPeer) {
    static final Size SMALLEST =
        new Size(12, Duration.ofMillis(200), Duration.ofMillis(100), 12, 12, 100, false);

    static Size whole(Part part) {
      return new Size(
          part.people(), Duration.ofSeconds(15), Duration.ofSeconds(20), 15_000, 500, 10, true);
    }
  }

  private final Figures figures;
  private final Ground ground;
  private final Server server;
  private final Size size;

  private Live(Figures figures, Ground ground, Server server, Size size) {
    this.figures = figures;
    this.ground = ground;
    this.server = server;
    this.size = size;
  }

  static void run(Part part, Ground ground, Size size, Cores cores, Figures figures)
      throws Exception {
    cores.prepare();
    int people = size.people();
    List<Hall> halls =
        ground.make(
            beans ->
                part == Part.THOUSANDS
                    ? Hall.make(beans, people)
                    : Hall.make(beans, people, people));
    cores.startServers();
    try (var server = ground.serve(false);
        var peer = size.withPeer() ? Peer.start() : null) {
      cores.measure();
      var live = new Live(figures, ground, server, size);
      switch (part) {
        case THOUSAND -> live.thousand(halls.getFirst(), halls.getLast(), peer);
        case THOUSANDS -> live.thousands(halls.getFirst(), peer);
        case WORKSHOP -> live.workshop(halls.getFirst(), halls.getLast());
      }
    }
  }

  /** Warmed up in another room: one holds no more notes than are measured. */
  private void thousand(Hall before, Hall hall, @Nullable Peer peer) throws Exception {
    String name = hall.seats().size() + " in the room, ";
    try (var desks = desks(before);
        var room = Room.in(before, server.address(), desks)) {
      comeIn(name + "the first time, ", room);
      warmUp(room, desks, 100);
    }
    Room.Measured ours;
    try (var desks = desks(hall);
        var room = Room.in(hall, server.address(), desks)) {
      comeIn(name, room);
      settle(room, 100);
      ours = measure(room, 100);
      report(name, ours, server.peakMemory());
      figures.add(
          name + "deliveries, PostgreSQL counted", Math.round(ours.perSecondWithPostgres()));
      deaf(name, hall, room, ours);
      cutOff(name, room);
      vote(name, desks);
      figures.add(name + "missing on a screen", room.crowd.missing(room.written()));
    }
    if (peer != null) besides(peer, name, hall, 100, ours);
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
  private void warmUp(Room room, Desks desks, int perSecond) throws Exception {
    room.write(notes(size.warmUp(), perSecond), perSecond);
    vote(desks, size.warmUpVotes(), room.crowd.size());
  }

  private void vote(String name, Desks desks) throws Exception {
    Latencies acknowledged = vote(desks, size.voters(), size.voters());
    figures.add(name + size.voters() + " votes a second, p50 (ms)", acknowledged.percentile(50));
    figures.add(name + size.voters() + " votes a second, p99 (ms)", acknowledged.percentile(99));
  }

  /**
   * So many votes, as many a second as there are voters, each of them another than the voter's
   * last.
   */
  private Latencies vote(Desks desks, int votes, int people) throws Exception {
    var acknowledged = new Latencies();
    UUID need = UUID.randomUUID();
    desks.send(0, Notes.write(need, "needs", "Noe å stemme på"));
    Pace.keep(
        votes,
        size.voters(),
        (i, due) -> {
          String fields = "\"step\":\"dots\",\"note\":\"%s\",\"dots\":%s";
          desks.send(i, Notes.deed("dot", fields, need, 1 + i / people % 2));
          acknowledged.add(System.nanoTime() - due);
        });
    return acknowledged;
  }

  private void thousands(Hall hall, @Nullable Peer peer) throws Exception {
    String name = hall.seats().size() + " in the room, ";
    Room.Measured ours;
    try (var desks = desks(hall);
        var room = Room.in(hall, server.address(), desks)) {
      comeIn(name, room);
      warmUp(room, desks, 20);
      ours = measure(room, 20);
      report(name, ours, server.peakMemory());
      figures.add(
          name + "deliveries, PostgreSQL counted", Math.round(ours.perSecondWithPostgres()));
      figures.add(name + "missing on a screen", room.crowd.missing(room.written()));
    }
    if (peer != null) besides(peer, name, hall, 20, ours);
  }

  /** The same notes to as many in the peer's room. */
  private void besides(Peer peer, String name, Hall hall, int perSecond, Room.Measured ours)
      throws Exception {
    try (var room = Room.of(peer, hall.seats().size())) {
      comeIn(name + "socket.io, ", room);
      settle(room, perSecond);
      Room.Measured theirs =
          room.measure(
              notes(size.measured(), perSecond),
              perSecond,
              peer::processorTime,
              () -> Duration.ZERO);
      report(name + "socket.io, ", theirs, peer.peakMemory());
      figures.add(
          name + "deliveries a second, times socket.io",
          times(ours.perSecond(), theirs.perSecond()));
      figures.add(
          name + "the same, PostgreSQL counted",
          times(ours.perSecondWithPostgres(), theirs.perSecond()));
    }
  }

  /** A room that people have just come into is measured when it has gone on for a while. */
  private void settle(Room room, int perSecond) throws Exception {
    room.write(notes(size.measured().dividedBy(2), perSecond), perSecond);
  }

  /** A whole workshop, in a server that has held one before. */
  private void workshop(Hall before, Hall hall) throws Exception {
    String name = hall.seats().size() + " in the room, ";
    try (var desks = desks(before);
        var room = Room.in(before, server.address(), desks)) {
      comeIn(name + "the first time, ", room);
      hold(desks, before, room.crowd);
    }
    try (var desks = desks(hall);
        var room = Room.in(hall, server.address(), desks)) {
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
      Duration idle = size.measured().multipliedBy(2);
      Duration idleFrom = server.processorTime();
      Thread.sleep(idle);
      double used = server.processorTime().minus(idleFrom).toMillis() / (double) idle.toMillis();
      figures.add(name + "nobody writes, of a core", Math.round(1000 * used) / 10.0 + " %");
    }
  }

  private WholeWorkshop hold(Desks desks, Hall hall, Crowd crowd) throws Exception {
    var whole = new WholeWorkshop(desks, hall.seats().size(), size.workshopPerSecond());
    crowd.watch(0);
    whole.run();
    crowd.await(() -> crowd.missing(whole.marked()) == 0, Room.PATIENCE_SECONDS);
    return whole;
  }

  private Desks desks(Hall hall) throws Exception {
    return new Desks(server.address(), hall, Math.min(DESKS, size.people()), ground.client());
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
    return room.measure(
        notes(size.measured(), perSecond), perSecond, server::processorTime, ground::processorTime);
  }

  private void report(String name, Room.Measured measured, int memory) {
    figures.add(name + "deliveries a second of processor", Math.round(measured.perSecond()));
    figures.add(name + "deed to screen p50 (ms)", measured.sight().percentile(50));
    figures.add(name + "deed to screen p99 (ms)", measured.sight().percentile(99));
    figures.add(name + "acknowledged p50 (ms)", measured.acknowledged().percentile(50));
    figures.add(name + "acknowledged p99 (ms)", measured.acknowledged().percentile(99));
    figures.add(name + "server memory at most (MB)", memory);
  }

  private static int notes(Duration during, int perSecond) {
    return (int) (during.toMillis() * perSecond / 1000);
  }

  private static long millis(long since) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
  }

  private static double times(double figure, double other) {
    return Math.round(100 * figure / other) / 100.0;
  }
}
