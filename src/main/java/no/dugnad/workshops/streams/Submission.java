package no.dugnad.workshops.streams;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.board.Deed;

/**
 * A deed on its way to the writer.
 *
 * @param id the client's own, so that a resend is known
 * @param answer fails with {@link NotDurable} when nobody knows whether it was kept
 */
record Submission(Author by, UUID id, Deed deed, CompletableFuture<Reply> answer) {
  Submission(Author by, UUID id, Deed deed) {
    this(by, id, deed, new CompletableFuture<>());
  }
}
