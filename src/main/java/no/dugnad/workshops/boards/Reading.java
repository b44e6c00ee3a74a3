package no.dugnad.workshops.boards;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import no.dugnad.workshops.log.Reader;

/**
 * One that looks at a board as it changes, on a thread of its own. A reader that takes nothing
 * holds up nobody: what it has not read it does not hold, and in the end its connection is cut.
 */
public final class Reading {
  private static final byte[] STILL_HERE = ":\n\n".getBytes(US_ASCII);
  private static final byte[] CLOSED = "event: end\ndata: \"closed\"\n\n".getBytes(US_ASCII);
  private static final byte[] OUT = "event: end\ndata: \"out\"\n\n".getBytes(US_ASCII);
  private static final long CHECKED_EVERY = TimeUnit.SECONDS.toNanos(15);

  private final BoardRoom room;
  private final Seat seat;
  private final Reader reader;
  private final BooleanSupplier right;
  private final Thread thread = Thread.currentThread();
  private final long openedAt = System.nanoTime();
  private volatile boolean stopped;
  private long number;
  private long writtenAt;
  private long checkedAt;

  /**
   * @param after the number that the reader has; negative for none
   * @param right asked now and then whether they may still look; a participant's is known here
   */
  Reading(BoardRoom room, Seat seat, long after, BooleanSupplier right) {
    this.room = room;
    this.seat = seat;
    this.reader = seat.reader();
    this.right = right;
    this.number = after;
  }

  Seat seat() {
    return seat;
  }

  long openedAt() {
    return openedAt;
  }

  void wake() {
    LockSupport.unpark(thread);
  }

  void stop() {
    stopped = true;
    wake();
  }

  /** Writes until the right ends, the reader goes, or the node stops. */
  public void writeTo(OutputStream out) throws IOException {
    writtenAt = System.nanoTime();
    checkedAt = writtenAt;
    try {
      while (!stopped) {
        boolean wrote = writeNews(out);
        if (hasEnded(out)) return;
        if (!wrote) await(out);
      }
    } finally {
      room.leave(this);
    }
  }

  private boolean writeNews(OutputStream out) throws IOException {
    if (isShownOut()) return false;
    Feed feed = room.readable();
    List<Batch> batches = number < 0 ? null : feed.after(number);
    if (batches != null && batches.isEmpty()) return false;
    boolean wrote = false;
    if (batches == null) {
      Feed.Whole whole = feed.whole(reader);
      out.write(whole.message());
      number = whole.number();
      wrote = true;
    } else {
      for (Batch batch : batches) {
        byte[] message = batch.message(reader);
        if (message != null) out.write(message);
        wrote |= message != null;
        number = batch.to();
      }
    }
    if (wrote) flush(out);
    return true;
  }

  private boolean isShownOut() {
    return reader.participant() != null && room.isShownOut(reader.participant());
  }

  private boolean hasEnded(OutputStream out) throws IOException {
    boolean closed = reader.participant() != null && room.isClosed() && number == room.number();
    if (!closed && !isShownOut() && mayStillLook()) return false;
    out.write(closed ? CLOSED : OUT);
    out.flush();
    return true;
  }

  private boolean mayStillLook() {
    long now = System.nanoTime();
    if (now - checkedAt < CHECKED_EVERY) return true;
    checkedAt = now;
    return right.getAsBoolean();
  }

  private void await(OutputStream out) throws IOException {
    long quiet = System.nanoTime() - writtenAt;
    if (quiet >= CHECKED_EVERY) {
      out.write(STILL_HERE);
      flush(out);
    } else {
      LockSupport.parkNanos(this, CHECKED_EVERY - quiet);
    }
  }

  private void flush(OutputStream out) throws IOException {
    out.flush();
    writtenAt = System.nanoTime();
  }
}
