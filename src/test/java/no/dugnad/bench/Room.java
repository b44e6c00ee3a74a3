package no.dugnad.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A crowd, and those in it who write: the same notes here and in the peer. */
abstract class Room implements AutoCloseable {
  static final int PATIENCE_SECONDS = 30;
  private static final String WORDS =
      " Det er så kaldt på møterommet om morgenen at vi går hjem for å få gjort noe, og ingen vet"
          + " hvem som kan skru opp varmen.";

  final Crowd crowd;
  private int written;
  private Latencies acknowledged = new Latencies();

  private Room(Crowd crowd) {
    this.crowd = crowd;
  }

  static Room in(Hall hall, URI server, Desks desks) throws Exception {
    var screens = hall.seats().stream().map(seat -> new StreamScreen(hall.code(), seat)).toList();
    return new Room(new Crowd(server, screens)) {
      @Override
      void send(int number, long due) throws Exception {
        String text = Screen.mark(due, number) + WORDS;
        desks.send(number, Notes.write(UUID.randomUUID(), "needs", text));
        acknowledged(due);
      }
    };
  }

  static Room of(Peer peer, int people) throws Exception {
    Map<Long, Long> dues = new ConcurrentHashMap<>();
    var holder = new Room[1];
    var screens =
        Stream.generate(
                () ->
                    new SocketIoScreen(
                        id -> {
                          Long due = dues.remove(id);
                          if (due != null) holder[0].acknowledged(due);
                        }))
            .limit(people)
            .toList();
    holder[0] =
        new Room(new Crowd(peer.address(), screens)) {
          @Override
          void send(int number, long due) {
            dues.put((long) number, due);
            String note = Notes.face("needs", Screen.mark(due, number) + WORDS);
            crowd.send(number % people, SocketIoScreen.write(number, note));
          }
        };
    return holder[0];
  }

  /** One of them writes the note that was due then. */
  abstract void send(int number, long due) throws Exception;

  final void acknowledged(long due) {
    acknowledged.add(System.nanoTime() - due);
  }

  int written() {
    return written;
  }

  void write(int count, int perSecond) throws Exception {
    int first = written;
    Pace.keep(count, perSecond, (i, due) -> send(first + i, due));
    written += count;
  }

  boolean awaitAll() throws Exception {
    return crowd.await(() -> crowd.missing(written) == 0, PATIENCE_SECONDS);
  }

  /**
   * @param server what the server's process used
   * @param postgres what its database used, if it has one
   */
  record Measured(Sight sight, Latencies acknowledged, Duration server, Duration postgres) {
    double perSecond() {
      return sight.count() / (server.toNanos() / 1e9);
    }

    double perSecondWithPostgres() {
      return sight.count() / (server.plus(postgres).toNanos() / 1e9);
    }
  }

  Measured measure(int count, int perSecond, Supplier<Duration> server, Supplier<Duration> postgres)
      throws Exception {
    awaitAll();
    acknowledged = new Latencies();
    crowd.watch(written);
    Duration serverBefore = server.get();
    Duration postgresBefore = postgres.get();
    write(count, perSecond);
    long expected = (long) count * crowd.size();
    crowd.await(() -> crowd.sight().count() >= expected, PATIENCE_SECONDS);
    return new Measured(
        crowd.sight(),
        acknowledged,
        server.get().minus(serverBefore),
        postgres.get().minus(postgresBefore));
  }

  @Override
  public void close() throws IOException {
    crowd.close();
  }
}
