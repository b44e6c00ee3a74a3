package no.dugnad.platform.post;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail as it lies in the outbox.
 *
 * @param number its place among all mail
 * @param fault what the mail server said, or empty
 * @param secret whether its link opens the product; then its text is gone once it is sent
 */
public record WrittenMail(
    UUID id,
    long number,
    String recipient,
    String language,
    String subject,
    String textBody,
    Status status,
    Instant createdAt,
    int attempts,
    String fault,
    boolean secret) {

  /** Where a mail is on its way. */
  public enum Status {
    /** To be sent when it is due. */
    WAITING,
    /** Taken by a sender, which says so before it sends. */
    SENDING,
    SENT,
    /** Could not be sent, and is not tried again by itself. */
    GIVEN_UP,
    /** It may have been sent or not: whoever had it stopped before the answer was written. */
    UNCERTAIN
  }
}
