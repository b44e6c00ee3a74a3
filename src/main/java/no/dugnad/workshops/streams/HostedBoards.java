package no.dugnad.workshops.streams;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import no.dugnad.platform.shared.Ids;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.deeds.Deed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The workshops that somebody on this node takes part in or looks at. */
@Component
public class HostedBoards implements SmartLifecycle, DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(HostedBoards.class);
  private static final int LOOK_SECONDS = 2;
  private static final int CLEAR_SECONDS = 15;
  private static final long IDLE = TimeUnit.MINUTES.toNanos(2);

  /** So much of the heap, in percent, is for boards; the rest of the product lives in it too. */
  private static final int SHARE = 30;

  /** A node that has said nothing of who is there for so long is gone. */
  private static final Duration SILENT = Duration.ofSeconds(40);

  private final UUID node = Ids.next();
  private final EventStore store;
  private final PresenceStore presences;
  private final TransactionOperations transactions;
  private final JdbcConnectionDetails database;
  private final Clock clock;
  private final Map<UUID, HostedBoard> boards = new ConcurrentHashMap<>();
  private final ScheduledExecutorService beats = beats();
  private final long mostBytes;
  private volatile boolean running;
  private EventWatch watch;
  private List<ScheduledFuture<?>> chores = List.of();

  @Autowired
  HostedBoards(
      EventStore store,
      PresenceStore presences,
      PlatformTransactionManager transactions,
      JdbcConnectionDetails database,
      Clock clock) {
    this(
        store,
        presences,
        transactions,
        database,
        clock,
        Runtime.getRuntime().maxMemory() / 100 * SHARE);
  }

  /**
   * @param mostBytes of memory that boards may take together, about
   */
  HostedBoards(
      EventStore store,
      PresenceStore presences,
      PlatformTransactionManager transactions,
      JdbcConnectionDetails database,
      Clock clock,
      long mostBytes) {
    this.mostBytes = mostBytes;
    this.store = store;
    this.presences = presences;
    this.transactions = new TransactionTemplate(transactions);
    this.database = database;
    this.clock = clock;
    this.watch = new EventWatch(database, this::appended);
  }

  private static ScheduledExecutorService beats() {
    var executor =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("streams-beat").factory());
    executor.setRemoveOnCancelPolicy(true);
    return executor;
  }

  /** How many of so many deeds they may send now, of the share that each has. */
  public int share(Seat seat, int wanted) {
    return seat.author().map(by -> get(seat.workshopId()).share(by, wanted)).orElse(0);
  }

  /** A deed that a client asks for, by the id that it gave it. */
  public record AskedDeed(UUID id, Deed deed) {}

  /** Has the deeds done in their order; each answer comes when it is durable. */
  public List<CompletableFuture<Reply>> submit(UUID workshop, Author by, List<AskedDeed> asked) {
    List<BoardWriter.Submission> submissions =
        asked.stream().map(a -> new BoardWriter.Submission(by, a.id(), a.deed())).toList();
    get(workshop).submit(submissions);
    return submissions.stream().map(BoardWriter.Submission::reply).toList();
  }

  /** All that the seat may see, as JSON with its number. */
  public byte[] snapshot(Seat seat) {
    return get(seat.workshopId()).readable().snapshot(seat.reader());
  }

  /**
   * Begins to tell on the line what happens on the board.
   *
   * @param after the number they have; negative for none
   * @param right whether they may still look, asked each quarter of a minute
   */
  public Reading follow(Seat seat, long after, BooleanSupplier right, Line line) {
    var opened = new Reading[1];
    get(seat.workshopId());
    boards.compute(
        seat.workshopId(),
        (id, known) -> {
          HostedBoard board = known == null ? hosted(id) : known;
          opened[0] = new Reading(board, seat, after, right, line);
          board.followers().add(opened[0]).ifPresent(Reading::end);
          return board;
        });
    opened[0].tell();
    if (!running) opened[0].end();
    return opened[0];
  }

  /** What a question finds on the board as this node has it; it keeps nothing that lives. */
  public <T> T ask(UUID workshop, Function<Board, T> question) {
    return get(workshop).ask(view -> question.apply(view.board()));
  }

  /** The last event that what is worked out of the step's votes may hang on; 0 for none. */
  public long weighedAt(UUID workshop, String step) {
    return get(workshop).ask(view -> view.weighedAt(step));
  }

  /** Has this node's board at the number at least, if the log has come so far. */
  public void catchUp(UUID workshop, long number) {
    HostedBoard board = get(workshop);
    if (board.number() < number) board.catchUp();
  }

  /** Who follows it now, through whichever node. */
  public Present present(UUID workshop) {
    return presences.listOthers(workshop, node, clock.instant().minus(SILENT)).stream()
        .reduce(get(workshop).followers().present(), Present::and);
  }

  /**
   * @throws Full when this node has memory for no more
   */
  public HostedBoard get(UUID workshop) {
    HostedBoard known = boards.get(workshop);
    if (known != null) return known;
    makeRoom();
    return boards.computeIfAbsent(workshop, this::hosted);
  }

  /** All the memory there is for boards is taken by those that somebody follows now. */
  public static final class Full extends RuntimeException {
    Full() {
      super("no memory for another board");
    }
  }

  /** Boards that nobody follows go, the one that was left first first: each is in its log. */
  private void makeRoom() {
    if (bytes() <= mostBytes) return;
    List<HostedBoard> left =
        boards.values().stream()
            .filter(board -> board.isIdle(0))
            .sorted(Comparator.comparingLong(HostedBoard::usedAt))
            .toList();
    for (HostedBoard board : left) {
      boards.computeIfPresent(board.workshop(), (_, now) -> now.isIdle(0) ? null : now);
      if (bytes() <= mostBytes) return;
    }
    LOG.warn("{} boards are followed, and there is memory for no more", boards.size());
    throw new Full();
  }

  /** About how many bytes of memory all boards take. */
  long bytes() {
    return boards.values().stream().mapToLong(HostedBoard::bytes).sum();
  }

  private HostedBoard hosted(UUID workshop) {
    return new HostedBoard(workshop, store, transactions, beats, clock);
  }

  private void appended(UUID workshop, long head) {
    HostedBoard board = boards.get(workshop);
    if (board != null && board.number() < head) inBackground(board::catchUp);
  }

  /** What no notification told: it was lost with its connection. */
  private void look() {
    List<HostedBoard> followed =
        boards.values().stream().filter(board -> !board.followers().isEmpty()).toList();
    if (followed.isEmpty()) return;
    store.heads(followed.stream().map(HostedBoard::workshop).toList()).forEach(this::appended);
  }

  private void sayWhoIsPresent() {
    for (HostedBoard board : boards.values()) {
      Present present = board.followers().present();
      if (!board.followers().isNewsOf(present)) continue;
      var now = clock.instant();
      if (present.equals(Present.NOBODY)) {
        presences.forget(board.workshop(), node, now.minus(SILENT));
      } else {
        presences.say(board.workshop(), node, present, now);
      }
      board.followers().said(present);
    }
  }

  private void tend() {
    boards.values().forEach(board -> board.followers().list().forEach(Reading::tend));
  }

  private void clear() {
    for (UUID workshop : new ArrayList<>(boards.keySet())) {
      boards.computeIfPresent(workshop, (_, board) -> board.isIdle(IDLE) ? null : board);
    }
  }

  private static void inBackground(Runnable work) {
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                work.run();
              } catch (RuntimeException e) {
                LOG.warn("What is done for a board now and then failed; it is done again", e);
              }
            });
  }

  @Override
  public void start() {
    running = true;
    watch = new EventWatch(database, this::appended);
    Thread.ofVirtual().name("streams-watch").start(watch);
    chores =
        List.of(
            beats.scheduleWithFixedDelay(
                () -> inBackground(this::look), LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS),
            beats.scheduleWithFixedDelay(
                () -> inBackground(this::sayWhoIsPresent),
                LOOK_SECONDS,
                LOOK_SECONDS,
                TimeUnit.SECONDS),
            beats.scheduleWithFixedDelay(() -> inBackground(this::tend), 1, 1, TimeUnit.SECONDS),
            beats.scheduleWithFixedDelay(
                () -> inBackground(this::clear), CLEAR_SECONDS, CLEAR_SECONDS, TimeUnit.SECONDS));
  }

  /** Before the server waits for its requests to end: streams end only when they are told to. */
  @Override
  public void stop() {
    running = false;
    watch.stop();
    chores.forEach(chore -> chore.cancel(false));
    boards.values().forEach(board -> board.followers().list().forEach(Reading::end));
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public void destroy() {
    beats.shutdownNow();
  }
}
