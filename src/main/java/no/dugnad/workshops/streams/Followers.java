package no.dugnad.workshops.streams;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.views.Reader;

/** Those who follow a workshop through this node, and what is known of how they are told. */
final class Followers {
  private static final int TOLD_AT_ONCE = 64;

  /** A tab too many is a tab forgotten: the oldest is let go. */
  private static final int READINGS_EACH = 4;

  private static final long SAID_EVERY = TimeUnit.SECONDS.toNanos(15);

  private final Map<Reader, List<Reading>> readings = new ConcurrentHashMap<>();
  private final AtomicInteger wakes = new AtomicInteger();

  /** What other nodes were told of who is here, and when. */
  private volatile Present said = Present.NOBODY;

  private volatile long saidAt = System.nanoTime();

  /** Gives the one that a participant has forgotten by now, if they have too many. */
  Optional<Reading> add(Reading reading) {
    List<Reading> theirs =
        readings.merge(
            reading.reader(),
            List.of(reading),
            (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
    boolean tooMany = reading.reader().participant() != null && theirs.size() > READINGS_EACH;
    return tooMany ? Optional.of(theirs.getFirst()) : Optional.empty();
  }

  void remove(Reading reading) {
    readings.computeIfPresent(
        reading.reader(),
        (_, theirs) -> {
          List<Reading> left = theirs.stream().filter(other -> other != reading).toList();
          return left.isEmpty() ? null : left;
        });
  }

  boolean isEmpty() {
    return readings.isEmpty();
  }

  List<Reading> list() {
    return readings.values().stream().flatMap(List::stream).toList();
  }

  /** Tells all who look, on one thread of which there is one at a time. */
  void wake() {
    if (wakes.getAndIncrement() == 0) Thread.ofVirtual().name("teller").start(this::tellAll);
  }

  @SuppressWarnings("ThreadPriorityCheck") // yields between readers, and relies on nothing by it
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

  Present present() {
    Set<UUID> participants = new HashSet<>();
    Set<UUID> facilitators = new HashSet<>();
    int screens = 0;
    for (Reading reading : list()) {
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
}
