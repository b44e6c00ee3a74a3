package no.dugnad.workshops.streams;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.deeds.Deed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one on this node that writes a workshop's log: deeds wait in line, and go in batches. */
final class BoardWriter {
  private static final Logger LOG = LoggerFactory.getLogger(BoardWriter.class);
  private static final int MOST_AT_ONCE = 200;

  private final HostedBoard board;

  /**
   * A deed on its way to the writer.
   *
   * @param id the client's own, so that a resend is known
   * @param reply fails with {@link NotDurable} when nobody knows whether it was kept
   */
  record Submission(Author by, UUID id, Deed deed, CompletableFuture<Reply> reply) {
    Submission(Author by, UUID id, Deed deed) {
      this(by, id, deed, new CompletableFuture<>());
    }
  }

  private final ConcurrentLinkedQueue<Submission> queue = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean writing = new AtomicBoolean();

  BoardWriter(HostedBoard board) {
    this.board = board;
  }

  void submit(List<Submission> submissions) {
    queue.addAll(submissions);
    if (writing.compareAndSet(false, true)) Thread.ofVirtual().name("writer").start(this::write);
  }

  boolean isIdle() {
    return queue.isEmpty();
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
    List<Reply> replies;
    try {
      replies = board.append(taken);
    } catch (RuntimeException e) {
      LOG.error("The log of workshop {} could not be written", board.workshop(), e);
      taken.forEach(submission -> submission.reply().completeExceptionally(new NotDurable(e)));
      return;
    }
    for (int i = 0; i < replies.size(); i++) taken.get(i).reply().complete(replies.get(i));
    try {
      board.tell();
    } catch (RuntimeException e) {
      LOG.warn("What was written in workshop {} is told with what comes next", board.workshop(), e);
    }
  }
}
