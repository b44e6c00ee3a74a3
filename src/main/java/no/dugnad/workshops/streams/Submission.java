package no.dugnad.workshops.streams;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.deeds.Deed;

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
