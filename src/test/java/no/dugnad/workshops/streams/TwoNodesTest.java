package no.dugnad.workshops.streams;

import static no.dugnad.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import no.dugnad.platform.shared.Ids;
import no.dugnad.testing.AtOnce;
import no.dugnad.testing.Cast;
import no.dugnad.testing.ServerTest;
import no.dugnad.workshops.agenda.Step;
import no.dugnad.workshops.agenda.StepKind;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.board.Entry;
import no.dugnad.workshops.deeds.Deed;
import no.dugnad.workshops.deeds.RandomDeeds;
import no.dugnad.workshops.halls.Halls;
import no.dugnad.workshops.halls.Secret;
import no.dugnad.workshops.halls.Workshop;
import no.dugnad.workshops.halls.WorkshopLog;
import no.dugnad.workshops.views.BoardView;
import no.dugnad.workshops.views.Reader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two nodes on one database serve the same workshop; people send, lose their connections at any
 * byte, send again and come back at the other node. In the end each holds what the log says.
 */
@ServerTest
class TwoNodesTest {
  private static final int SCHEDULES = 12;
  private static final int MOVES = 120;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Halls halls;
  @Autowired private Cast cast;
  @Autowired private WorkshopLog logs;
  @Autowired private EventStore events;
  @Autowired private PresenceStore presences;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private JdbcConnectionDetails database;
  @Autowired private Clock clock;

  private List<HostedBoards> nodes;

  @BeforeEach
  void start(@Autowired AutowireCapableBeanFactory beans) {
    halls = beans.createBean(Halls.class);
    nodes = List.of(node(), node());
  }

  private HostedBoards node() {
    var node = new HostedBoards(events, presences, transactions, database, clock);
    node.start();
    return node;
  }

  @AfterEach
  void stop() {
    nodes.forEach(HostedBoards::stop);
    nodes.forEach(HostedBoards::destroy);
  }

  @Test
  void everyoneHoldsWhatTheLogSays() {
    for (int seed = 0; seed < SCHEDULES; seed++) new Schedule(seed).run();
  }

  @Test
  void allWhoComeBackAtOnceToANodeThatIsNewAreKnownThere(@Autowired JdbcClient db) {
    Workshop workshop = halls.open(cast);
    String seat = Secret.hash(halls.join(workshop, "Kari").token());
    var longLog =
        new EventStore(db) {
          @Override
          List<Entry> listAfter(UUID of, long number) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            return super.listAfter(of, number);
          }
        };
    var node = new HostedBoards(longLog, presences, transactions, database, clock);
    HostedBoard board = node.get(workshop.id());
    List<Boolean> known =
        AtOnce.all(
            Collections.nCopies(
                200,
                () -> {
                  board.lookAgain();
                  return board.findByToken(seat).isPresent();
                }));
    assertThat(known).containsOnly(true);
    node.destroy();
  }

  @Test
  void whoIsThereIsKnownWhicheverNodeTheyCameThrough() {
    Workshop workshop = halls.open(cast);
    UUID kari = halls.join(workshop, "Kari").participant();
    UUID ola = halls.join(workshop, "Ola").participant();
    follow(nodes.get(0), workshop, kari);
    Reading olas = follow(nodes.get(1), workshop, ola);
    for (HostedBoards node : nodes) {
      eventually(
          () ->
              assertThat(node.present(workshop.id()).participants())
                  .containsExactlyInAnyOrder(kari, ola));
    }
    olas.end();
    eventually(
        () -> assertThat(nodes.get(0).present(workshop.id()).participants()).containsExactly(kari));
  }

  @Test
  void aLineThatFailsSilencesNobodyElse() {
    Workshop workshop = halls.open(cast);
    var broken = new Listener(true);
    var sound = new Listener(false);
    follow(nodes.get(0), workshop, halls.join(workshop, "Kari").participant(), broken);
    follow(nodes.get(0), workshop, halls.join(workshop, "Ola").participant(), sound);
    for (int i = 0; i < 3; i++) {
      int before = sound.heard.get();
      halls.facilitate(workshop, cast, new Deed.Say("Hei " + i));
      eventually(() -> assertThat(sound.heard.get()).isGreaterThan(before));
    }
  }

  private static Reading follow(HostedBoards node, Workshop workshop, UUID participant) {
    return follow(node, workshop, participant, new Listener(false));
  }

  private static Reading follow(
      HostedBoards node, Workshop workshop, UUID participant, Listener listener) {
    var seat =
        new Seat(
            workshop.id(), workshop.code(), participant, null, false, Seat.Capacity.PARTICIPANT);
    return node.follow(seat, -1, () -> true, listener);
  }

  /** Takes all that is said, or fails at all but the first. */
  private static final class Listener implements Line {
    private final boolean fails;
    private final AtomicInteger heard = new AtomicInteger();

    Listener(boolean fails) {
      this.fails = fails;
    }

    @Override
    public boolean send(ByteBuffer message) {
      if (heard.incrementAndGet() > 1 && fails) throw new IllegalStateException("broken");
      message.position(message.limit());
      return true;
    }

    @Override
    public void close() {
      // It holds nothing.
    }
  }

  private final class Schedule {
    private final Random random;
    private final int seed;
    private final RandomDeeds deeds;
    private final Workshop workshop;
    private final List<Client> clients = new ArrayList<>();
    private final List<Sent> sent = new ArrayList<>();
    private final List<CompletableFuture<Reply>> answers = new ArrayList<>();

    private record Sent(Author by, HostedBoards.AskedDeed asked) {}

    Schedule(int seed) {
      this.seed = seed;
      random = new Random(seed);
      deeds = new RandomDeeds(random);
      List<Step> steps = new ArrayList<>(Halls.STEPS);
      steps.add(Step.of("estimates", StepKind.ESTIMATES, "Anslag", "", 5));
      steps.add(Step.of("evaluation", StepKind.EVALUATION, "Til slutt", "", 5));
      workshop = halls.open(cast);
      halls.facilitate(workshop, cast, new Deed.Arrange(steps, null));
      for (int i = 0; i < 4; i++) {
        clients.add(
            new Client(Author.participant(halls.join(workshop, "Navn " + i).participant())));
      }
      clients.add(new Client(Author.facilitator(cast.adviser.id())));
      clients.add(new Client(null));
    }

    void run() {
      for (int move = 0; move < MOVES; move++) move();
      answers.forEach(CompletableFuture::join);
      BoardView log = BoardView.of(logs.list(workshop.id()));
      for (Client client : clients) {
        client.connect(nodes.get(random.nextInt(2)));
        eventually(
            () ->
                assertThat(client.map())
                    .as("seed %s, %s", seed, client.by)
                    .isEqualTo(seen(log, client.reader())));
      }
      clients.forEach(Client::cut);
    }

    private void move() {
      Client client = clients.get(random.nextInt(clients.size()));
      switch (random.nextInt(6)) {
        case 0 -> client.cut();
        case 1 -> client.connect(nodes.get(random.nextInt(2)));
        case 2 -> client.cutAfter(random.nextInt(400));
        case 3 -> resend();
        default -> send(client);
      }
    }

    private void send(Client client) {
      if (client.by == null) return;
      var asked =
          new HostedBoards.AskedDeed(Ids.next(), deeds.next(logs.board(workshop.id()), client.by));
      deeds.asked(asked.id());
      sent.add(new Sent(client.by, asked));
      submit(sent.getLast());
    }

    /** Whoever was not answered sends the same again, to whichever node is there. */
    private void resend() {
      if (!sent.isEmpty()) submit(sent.get(random.nextInt(sent.size())));
    }

    private void submit(Sent deed) {
      answers.addAll(
          nodes.get(random.nextInt(2)).submit(workshop.id(), deed.by, List.of(deed.asked)));
    }

    /** What one client holds, and the connection it has now. */
    private final class Client {
      private final @Nullable Author by;
      private final Map<String, String> map = new TreeMap<>();
      private long number = -1;
      private @Nullable Wire wire;

      Client(@Nullable Author by) {
        this.by = by;
      }

      Reader reader() {
        return seat().reader();
      }

      private Seat seat() {
        boolean participant = by != null && by.isParticipant();
        boolean facilitator = by != null && by.isFacilitator();
        return new Seat(
            workshop.id(),
            workshop.code(),
            participant ? by.participant() : null,
            facilitator ? by.id() : null,
            true,
            participant
                ? Seat.Capacity.PARTICIPANT
                : facilitator ? Seat.Capacity.FACILITATOR : Seat.Capacity.SCREEN);
      }

      void connect(HostedBoards node) {
        cut();
        wire = new Wire(this, node);
      }

      void cut() {
        if (wire != null) wire.cut();
        wire = null;
      }

      void cutAfter(int bytes) {
        if (wire != null) wire.left = bytes;
      }

      synchronized Map<String, String> map() {
        return new TreeMap<>(map);
      }

      synchronized void hear(String message) {
        String data = "";
        String event = "";
        long id = number;
        for (String line : message.split("\n")) {
          if (line.startsWith("data: ")) data = line.substring(6);
          if (line.startsWith("event: ")) event = line.substring(7);
          if (line.startsWith("id: ")) id = Long.parseLong(line.substring(4));
        }
        if (data.isEmpty() || event.equals("end")) return;
        if (event.equals("board")) map.clear();
        for (JsonNode change : JSON.readTree(data).values()) {
          String key = change.get(0).asString();
          if (change.get(1).isNull()) map.remove(key);
          else map.put(key, Phone.canonical(change.get(1)));
        }
        number = id;
      }
    }
  }

  /**
   * A connection that takes little at a time and may break at any byte; what came before it in
   * whole was heard.
   */
  private static final class Wire implements Line {
    private static final int MOST = 700;

    private final Schedule.Client client;
    private final StringBuilder bytes = new StringBuilder();
    private volatile @Nullable Reading reading;
    private volatile int left = Integer.MAX_VALUE;
    private volatile boolean closed;

    Wire(Schedule.Client client, HostedBoards node) {
      this.client = client;
      reading = node.follow(client.seat(), client.number, () -> true, this);
    }

    @Override
    public boolean send(ByteBuffer message) throws IOException {
      int most = Math.min(left, Math.min(MOST, message.remaining()));
      left -= most;
      for (int i = 0; i < most; i++) bytes.append((char) (message.get() & 0xff));
      int end = bytes.indexOf("\n\n");
      while (end >= 0) {
        byte[] whole = bytes.substring(0, end).getBytes(StandardCharsets.ISO_8859_1);
        client.hear(new String(whole, StandardCharsets.UTF_8));
        bytes.delete(0, end + 2);
        end = bytes.indexOf("\n\n");
      }
      if (left == 0) throw new IOException("cut");
      if (!message.hasRemaining()) return true;
      Thread.ofVirtual().start(this::takeMore);
      return false;
    }

    /** Perhaps before the reading has begun. */
    private void takeMore() {
      while (reading == null && !closed) Thread.onSpinWait();
      Reading begun = reading;
      if (begun != null) begun.goOn();
    }

    @Override
    public void close() {
      closed = true;
    }

    void cut() {
      left = 0;
      Reading begun = reading;
      if (begun != null) begun.end();
    }
  }

  static Map<String, String> seen(BoardView view, Reader reader) {
    var seen = new TreeMap<String, String>();
    view.seenBy(reader).forEach((key, value) -> seen.put(key, Phone.canonical(value)));
    return seen;
  }
}
