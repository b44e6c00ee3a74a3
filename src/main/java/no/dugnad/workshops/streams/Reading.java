package no.dugnad.workshops.streams;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import no.dugnad.workshops.views.Reader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One that looks at a board as it changes. It has no thread, and holds a number and what it is
 * being sent, which all share. A reader that takes nothing holds up nobody: what it has not read it
 * does not hold, and in the end its connection is cut.
 */
public final class Reading {
  private static final Logger LOG = LoggerFactory.getLogger(Reading.class);

  private static final byte[] STILL_HERE = ":\n\n".getBytes(US_ASCII);
  private static final byte[] CLOSED = "event: end\ndata: \"closed\"\n\n".getBytes(US_ASCII);
  private static final byte[] OUT = "event: end\ndata: \"out\"\n\n".getBytes(US_ASCII);
  private static final long QUIET = TimeUnit.SECONDS.toNanos(15);
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

  private final HostedBoard board;
  private final Seat seat;
  private final Reader reader;
  private final BooleanSupplier right;
  private final Line line;
  private final Queue<ByteBuffer> sending = new ArrayDeque<>(2);
  private long number;
  private long checkedAt = System.nanoTime();
  private long sentAt = checkedAt;
  private boolean full;
  private boolean ending;
  private boolean over;

  /**
   * @param after the number that the reader has; negative for none
   * @param right asked now and then whether they may still look; a participant's is known here
   */
  Reading(HostedBoard board, Seat seat, long after, BooleanSupplier right, Line line) {
    this.board = board;
    this.seat = seat;
    this.reader = seat.reader();
    this.number = after;
    this.right = right;
    this.line = line;
  }

  Seat seat() {
    return seat;
  }

  Reader reader() {
    return reader;
  }

  /** The line can take more. */
  public synchronized void goOn() {
    full = false;
    tell();
  }

  /** Sends what is new, as far as the line takes it. */
  synchronized void tell() {
    if (over || full) return;
    try {
      while (!full && hasMore()) send();
      if (ending && sending.isEmpty()) end();
    } catch (IOException e) {
      // The reader is gone: it comes back with its last number.
      end();
    } catch (RuntimeException e) {
      // One thread tells the whole room, and must live to tell the others.
      LOG.warn("A reader of workshop {} could not be told, and is cut off", seat.workshopId(), e);
      end();
    }
  }

  private void send() throws IOException {
    ByteBuffer message = sending.element();
    full = !line.send(message);
    sentAt = System.nanoTime();
    if (!message.hasRemaining()) sending.remove();
  }

  private boolean hasMore() {
    if (sending.isEmpty() && !ending) takeNews();
    return !sending.isEmpty();
  }

  private void takeNews() {
    if (isShownOut()) {
      last(OUT);
      return;
    }
    Feed feed = board.readable();
    List<Batch> batches = number < 0 ? null : feed.after(number);
    if (batches == null) {
      Feed.Whole whole = feed.whole(reader);
      whole.message().forEach(this::queue);
      number = whole.number();
    } else {
      for (Batch batch : batches) {
        byte[] message = batch.message(reader);
        if (message != null) queue(message);
        number = batch.to();
      }
    }
    // Who facilitates it may open it again, and sees that others do.
    boolean closed = !reader.facilitator() && board.isClosed();
    if (closed && number == board.number()) last(CLOSED);
  }

  private void queue(byte[] message) {
    sending.add(ByteBuffer.wrap(message));
  }

  private void last(byte[] message) {
    queue(message);
    ending = true;
  }

  private boolean isShownOut() {
    return reader.participant() != null && board.isShownOut(reader.participant());
  }

  /** Looks now and then whether they may still look, and whether they are still there. */
  void tend() {
    long now = System.nanoTime();
    if (now - checkedAt >= QUIET) {
      checkedAt = now;
      if (!right.getAsBoolean()) showOut();
    }
    keepOpen(now);
  }

  private synchronized void showOut() {
    if (!ending) last(OUT);
    tell();
  }

  private synchronized void keepOpen(long now) {
    if (full && now - sentAt > PATIENCE) {
      end();
    } else if (sending.isEmpty() && now - sentAt >= QUIET) {
      queue(STILL_HERE);
      tell();
    }
  }

  /** The connection is gone, or is to go. */
  public synchronized void end() {
    if (over) return;
    over = true;
    sending.clear();
    board.leave(this);
    line.close();
  }
}
