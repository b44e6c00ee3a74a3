package no.dugnad.workshops.streams;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import no.dugnad.platform.shared.Refused;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.board.EntityKey;
import no.dugnad.workshops.board.Entry;
import no.dugnad.workshops.board.Event;
import no.dugnad.workshops.board.Participant;
import no.dugnad.workshops.board.Reader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A workshop on this node: its board, the one writer that all deeds sent here pass through, and the
 * feed of those who look. Another node may hold the same workshop; the log decides the order.
 */
public final class HostedBoard {
  private static final Logger LOG = LoggerFactory.getLogger(HostedBoard.class);
  private static final int MOST_AT_ONCE = 200;
  private static final int TOLD_AT_ONCE = 64;

  /** A tab too many is a tab forgotten: the oldest is let go. */
  private static final int READINGS_EACH = 4;

  /** Readers are told at most this often; what comes after a quiet while is told at once. */
  private static final long BEAT = TimeUnit.MILLISECONDS.toNanos(100);

  private static final long SAID_EVERY = TimeUnit.SECONDS.toNanos(15);

  private final UUID workshop;
  private final EventStore store;
  private final TransactionOperations transactions;
  private final ScheduledExecutorService beats;
  private final Clock clock;

  private final ConcurrentLinkedQueue<Submission> queue = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean writing = new AtomicBoolean();
  private final Map<Reader, List<Reading>> readings = new ConcurrentHashMap<>();
  private final AtomicInteger wakes = new AtomicInteger();
  private final ConcurrentHashMap<Author, Bucket> buckets = new ConcurrentHashMap<>();

  /** Guards the board; held while the writer's transaction lasts, so nobody sees what may fail. */
  private final ReentrantLock lock = new ReentrantLock();

  private @Nullable Board board;
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

  /** What other nodes were told of who is here, and when. */
  private volatile Present said = Present.NOBODY;

  private volatile long saidAt = System.nanoTime();

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

  // ---- writing

  void submit(List<Submission> submissions) {
    queue.addAll(submissions);
    if (writing.compareAndSet(false, true)) Thread.ofVirtual().name("writer").start(this::write);
  }

  private void write() {
    while (true) {
      List<Submission> taken = new ArrayList<>();
      while (taken.size() < MOST_AT_ONCE && !queue.isEmpty()) taken.add(queue.remove());
      if (!taken.isEmpty()) {
        write(taken);
        continue;
      }
      writing.set(false);
      // One may have come between the last look and the flag, and seen that somebody writes.
      if (queue.isEmpty() || !writing.compareAndSet(false, true)) return;
    }
  }

  private void write(List<Submission> taken) {
    List<Reply> answers;
    lock.lock();
    try {
      answers = append(taken);
    } catch (RuntimeException e) {
      LOG.error("The log of workshop {} could not be written", workshop, e);
      // Whether it was kept, only the log knows.
      board = null;
      taken.forEach(submission -> submission.answer().completeExceptionally(new NotDurable(e)));
      return;
    } finally {
      lock.unlock();
    }
    for (int i = 0; i < answers.size(); i++) taken.get(i).answer().complete(answers.get(i));
    try {
      tell();
    } catch (RuntimeException e) {
      LOG.warn("What was written in workshop {} is told with what comes next", workshop, e);
    }
  }

  private List<Reply> append(List<Submission> taken) {
    List<Reply> answers = new ArrayList<>();
    transactions.executeWithoutResult(
        _ -> {
          caughtUpTo(store.lock(workshop));
          List<Entry> entries = new ArrayList<>();
          for (Submission submission : taken) answers.add(decide(submission, entries));
          if (!entries.isEmpty()) store.append(workshop, current().title(), entries);
        });
    noted(current());
    return answers;
  }

  private Reply decide(Submission submission, List<Entry> entries) {
    Board now = current();
    Optional<Long> known = now.answered(submission.id());
    if (known.isPresent()) return new Reply.Done(known.get());
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    try {
      for (Event event : now.decide(submission.by(), submission.deed(), at)) {
        var entry = new Entry(now.number() + 1, at, submission.by(), submission.id(), event);
        now.apply(entry);
        entries.add(entry);
      }
    } catch (Refused refused) {
      return new Reply.No(refused);
    }
    return new Reply.Done(now.number());
  }

  /** Takes what other nodes have appended. */
  public void catchUp() {
    lock.lock();
    try {
      Board now = current();
      store.listAfter(workshop, now.number()).forEach(now::apply);
      noted(now);
    } finally {
      lock.unlock();
    }
    tell();
  }

  private void caughtUpTo(long head) {
    Board now = current();
    if (now.number() < head) store.listAfter(workshop, now.number()).forEach(now::apply);
    if (now.number() != head) throw new IllegalStateException(now.number() + " is not " + head);
  }

  /** The board, folded anew from the log when there is none, or none that can be believed. */
  private Board current() {
    if (board != null) return board;
    Board folded = Board.of(store.listAfter(workshop, 0));
    if (feed == null) feed = new Feed(folded);
    board = folded;
    noted(folded);
    return folded;
  }

  private void noted(Board now) {
    Set<EntityKey> touched = now.takeTouched();
    pending.addAll(touched);
    number = now.number();
    closed = now.isClosed();
    for (EntityKey key : touched) {
      UUID owner = key.owner();
      if (key.kind() == EntityKey.Kind.ME && owner != null) {
        now.findParticipant(owner).ifPresent(this::note);
      }
    }
  }

  private void note(Participant person) {
    byToken.put(person.tokenHash(), person);
    if (person.removed()) shownOut.add(person.id());
    else shownOut.remove(person.id());
  }

  // ---- telling

  private void tell() {
    boolean news = false;
    lock.lock();
    try {
      if (pending.isEmpty() && feed().number() == number) return;
      long wait = toldAt + BEAT - System.nanoTime();
      if (wait <= 0) {
        news = seal();
      } else if (!beatAhead) {
        beatAhead = true;
        beats.schedule(
            () -> Thread.ofVirtual().name("beat").start(this::beat), wait, TimeUnit.NANOSECONDS);
      }
    } finally {
      lock.unlock();
    }
    if (news) wake();
  }

  private void beat() {
    lock.lock();
    try {
      beatAhead = false;
      seal();
    } finally {
      lock.unlock();
    }
    wake();
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

  /** Tells all who look, on one thread of which there is one at a time. */
  void wake() {
    if (wakes.getAndIncrement() == 0) Thread.ofVirtual().name("teller").start(this::tellAll);
  }

  private void tellAll() {
    int seen;
    do {
      seen = wakes.get();
      int told = 0;
      for (List<Reading> theirs : readings.values()) {
        theirs.forEach(Reading::tell);
        // Those who write wait for an answer, and do not stand behind a thousand who look.
        if (++told % TOLD_AT_ONCE == 0) Thread.yield();
      }
    } while (!wakes.compareAndSet(seen, 0));
  }

  // ---- reading

  /** What the question finds on the board, of which it keeps nothing that lives. */
  <T> T ask(Function<Board, T> question) {
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

  /** Gives the one that a participant has forgotten by now, if they have too many. */
  Optional<Reading> open(Reading reading) {
    List<Reading> theirs =
        readings.merge(
            reading.reader(),
            List.of(reading),
            (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
    boolean tooMany = reading.reader().participant() != null && theirs.size() > READINGS_EACH;
    return tooMany ? Optional.of(theirs.getFirst()) : Optional.empty();
  }

  void leave(Reading reading) {
    readings.computeIfPresent(
        reading.reader(),
        (_, theirs) -> {
          List<Reading> left = theirs.stream().filter(other -> other != reading).toList();
          return left.isEmpty() ? null : left;
        });
    usedAt = System.nanoTime();
  }

  boolean isFollowed() {
    return !readings.isEmpty();
  }

  List<Reading> readings() {
    return readings.values().stream().flatMap(List::stream).toList();
  }

  /** Who joined with the token, as far as this node has heard. */
  public Optional<Participant> findByToken(String hash) {
    usedAt = System.nanoTime();
    return Optional.ofNullable(byToken.get(hash));
  }

  /** Who follows it through this node. */
  Present present() {
    Set<UUID> participants = new HashSet<>();
    Set<UUID> facilitators = new HashSet<>();
    int screens = 0;
    for (Reading reading : readings()) {
      Seat seat = reading.seat();
      if (seat.as() == Seat.Capacity.SCREEN) screens++;
      UUID id = seat.author().map(Author::id).orElse(null);
      if (id != null) (seat.reader().facilitator() ? facilitators : participants).add(id);
    }
    return new Present(participants, facilitators, screens);
  }

  /** Whether the other nodes should be told so: it is new, or they would think this one gone. */
  boolean isNewsOf(Present present) {
    boolean old = System.nanoTime() - saidAt > SAID_EVERY;
    return !present.equals(said) || (old && !present.equals(Present.NOBODY));
  }

  void said(Present present) {
    said = present;
    saidAt = System.nanoTime();
  }

  /** How many of the wanted deeds they may send now. */
  int share(Author by, int wanted) {
    long now = System.nanoTime();
    return buckets.computeIfAbsent(by, author -> bucket(author, now)).take(wanted, now);
  }

  private static final int BURST = 20;
  private static final int PER_SECOND = 3;
  private static final int FACILITATORS_TIMES = 10;

  private static Bucket bucket(Author by, long now) {
    int times = by.isFacilitator() ? FACILITATORS_TIMES : 1;
    return new Bucket(BURST * times, PER_SECOND * times, now);
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

  boolean isIdle(long nanos) {
    return readings.isEmpty() && queue.isEmpty() && System.nanoTime() - usedAt > nanos;
  }

  UUID workshop() {
    return workshop;
  }
}
