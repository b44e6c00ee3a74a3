package no.dugnad.workshops.streams;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import no.dugnad.platform.shared.Refused;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.board.Entry;
import no.dugnad.workshops.board.Event;
import no.dugnad.workshops.board.Participant;
import no.dugnad.workshops.deeds.Decider;
import no.dugnad.workshops.views.BoardView;
import no.dugnad.workshops.views.EntityKey;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A workshop's board on this node, with the feed of those who look. Another node may host the same
 * workshop; the log decides the order.
 */
public final class HostedBoard {
  /** Readers are told at most this often; what comes after a quiet while is told at once. */
  private static final long BEAT = TimeUnit.MILLISECONDS.toNanos(100);

  /** That a deed has been answered, and how it is undone. */
  private static final long EACH_EVENT = 200;

  private static final int LOOKS = 50;
  private static final int LOOKS_PER_SECOND = 5;

  private final UUID workshop;
  private final EventStore store;
  private final TransactionOperations transactions;
  private final ScheduledExecutorService beats;
  private final Clock clock;
  private final BoardWriter writer = new BoardWriter(this);
  private final Followers followers = new Followers();
  private final Map<Author, Bucket> buckets = new ConcurrentHashMap<>();

  private final Bucket looks = new Bucket(LOOKS, LOOKS_PER_SECOND, System.nanoTime());

  /** Guards the board; held while the writer's transaction lasts, so nobody sees what may fail. */
  private final ReentrantLock lock = new ReentrantLock();

  private @Nullable BoardView view;
  private final Set<EntityKey> pending = new LinkedHashSet<>();
  private long toldAt = System.nanoTime() - BEAT;
  private boolean beatAhead;
  private volatile @Nullable Feed feed;

  private volatile long number;
  private volatile boolean closed;

  /** Those who joined, by what their cookies hold: nobody waits for the writer to be let in. */
  private final Map<String, Participant> byToken = new ConcurrentHashMap<>();

  private final Set<UUID> shownOut = ConcurrentHashMap.newKeySet();
  private volatile long usedAt = System.nanoTime();

  HostedBoard(
      UUID workshop,
      EventStore store,
      TransactionOperations transactions,
      ScheduledExecutorService beats,
      Clock clock) {
    this.workshop = workshop;
    this.store = store;
    this.transactions = transactions;
    this.beats = beats;
    this.clock = clock;
  }

  void submit(List<BoardWriter.Submission> submissions) {
    writer.submit(submissions);
  }

  /** Has the deeds done and kept, in one transaction; when it fails, only the log knows. */
  List<Reply> append(List<BoardWriter.Submission> submissions) {
    lock.lock();
    try {
      List<Reply> replies = new ArrayList<>();
      transactions.executeWithoutResult(
          _ -> {
            caughtUpTo(store.lock(workshop));
            List<Entry> entries = new ArrayList<>();
            for (BoardWriter.Submission submission : submissions)
              replies.add(decide(submission, entries));
            if (!entries.isEmpty()) store.append(workshop, current().board().title(), entries);
          });
      noted(current());
      return replies;
    } catch (RuntimeException e) {
      view = null;
      throw e;
    } finally {
      lock.unlock();
    }
  }

  private Reply decide(BoardWriter.Submission submission, List<Entry> entries) {
    BoardView seen = current();
    Board now = seen.board();
    Optional<Long> known = now.answered(submission.id());
    if (known.isPresent()) return new Reply.Done(known.get());
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    try {
      for (Event event : Decider.decide(now, submission.by(), submission.deed(), at)) {
        var entry = new Entry(now.number() + 1, at, submission.by(), submission.id(), event);
        seen.apply(entry);
        entries.add(entry);
      }
    } catch (Refused refused) {
      return new Reply.No(refused);
    }
    return new Reply.Done(now.number());
  }

  /**
   * Takes what other nodes have appended; not each time when many ask, for anybody may, and who
   * asks with a cookie that nobody has is not to keep the writer waiting. All wait for the first
   * look of a node that is new: a room of phones comes back to it at the same moment.
   */
  public void lookAgain() {
    if (feed == null) readable();
    else if (looks.take(1, System.nanoTime()) == 1) catchUp();
  }

  /** Takes what other nodes have appended. */
  public void catchUp() {
    lock.lock();
    try {
      BoardView now = current();
      store.listAfter(workshop, now.board().number()).forEach(now::apply);
      noted(now);
    } finally {
      lock.unlock();
    }
    tell();
  }

  private void caughtUpTo(long head) {
    BoardView seen = current();
    Board now = seen.board();
    if (now.number() < head) store.listAfter(workshop, now.number()).forEach(seen::apply);
    if (now.number() != head) throw new IllegalStateException(now.number() + " is not " + head);
  }

  /** The board, folded anew from the log when there is none, or none that can be believed. */
  private BoardView current() {
    if (view != null) return view;
    BoardView folded = BoardView.of(store.listAfter(workshop, 0));
    if (feed == null) feed = new Feed(folded);
    view = folded;
    noted(folded);
    return folded;
  }

  private void noted(BoardView now) {
    Set<EntityKey> touched = now.takeTouched();
    pending.addAll(touched);
    number = now.board().number();
    closed = now.board().isClosed();
    for (EntityKey key : touched) {
      UUID owner = key.owner();
      if (key.kind() == EntityKey.Kind.ME && owner != null) {
        now.board().findParticipant(owner).ifPresent(this::note);
      }
    }
  }

  private void note(Participant person) {
    byToken.put(person.tokenHash(), person);
    if (person.removed()) shownOut.add(person.id());
    else shownOut.remove(person.id());
  }

  /** Tells all who look, now or at the next beat. */
  void tell() {
    boolean news = false;
    lock.lock();
    try {
      if (pending.isEmpty() && feed().number() == number) return;
      long wait = toldAt + BEAT - System.nanoTime();
      if (wait <= 0) {
        news = seal();
      } else if (!beatAhead) {
        beatAhead = true;
        var _ =
            beats.schedule(
                () -> Thread.ofVirtual().name("beat").start(this::beat),
                wait,
                TimeUnit.NANOSECONDS);
      }
    } finally {
      lock.unlock();
    }
    if (news) followers.wake();
  }

  private void beat() {
    lock.lock();
    try {
      beatAhead = false;
      seal();
    } finally {
      lock.unlock();
    }
    followers.wake();
  }

  private boolean seal() {
    toldAt = System.nanoTime();
    boolean news = feed().seal(current(), pending);
    pending.clear();
    return news;
  }

  private Feed feed() {
    Feed known = feed;
    if (known != null) return known;
    current();
    return Objects.requireNonNull(feed);
  }

  /** What the question finds on the board, of which it keeps nothing that lives. */
  <T> T ask(Function<BoardView, T> question) {
    usedAt = System.nanoTime();
    lock.lock();
    try {
      return question.apply(current());
    } finally {
      lock.unlock();
    }
  }

  /** Without the lock once there is one: readers do not wait for the writer. */
  Feed readable() {
    usedAt = System.nanoTime();
    Feed known = feed;
    if (known != null) return known;
    lock.lock();
    try {
      return feed();
    } finally {
      lock.unlock();
    }
  }

  Followers followers() {
    return followers;
  }

  void leave(Reading reading) {
    followers.remove(reading);
    usedAt = System.nanoTime();
  }

  /** Who joined with the token, as far as this node has heard. */
  public Optional<Participant> findByToken(String hash) {
    usedAt = System.nanoTime();
    return Optional.ofNullable(byToken.get(hash));
  }

  /** How many of the wanted deeds they may send now. */
  int share(Author by, int wanted) {
    long now = System.nanoTime();
    return buckets.computeIfAbsent(by, author -> Bucket.of(author, now)).take(wanted, now);
  }

  long number() {
    return number;
  }

  boolean isClosed() {
    return closed;
  }

  boolean isShownOut(UUID participant) {
    return shownOut.contains(participant);
  }

  /** About how many bytes of memory it takes. */
  long bytes() {
    Feed known = feed;
    return known == null ? 0 : known.bytes() + EACH_EVENT * number;
  }

  /** When somebody last wanted something of it, in nanoseconds from any beginning. */
  long usedAt() {
    return usedAt;
  }

  boolean isIdle(long nanos) {
    return followers.isEmpty() && writer.isIdle() && System.nanoTime() - usedAt > nanos;
  }

  UUID workshop() {
    return workshop;
  }
}
