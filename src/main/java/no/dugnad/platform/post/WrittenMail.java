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
    MailStatus status,
    Instant createdAt,
    int attempts,
    String fault,
    boolean secret) {}
