package no.dugnad.platform.post;

import java.util.UUID;

/**
 * A mail that has been taken out to be sent.
 *
 * @param attempts this one counted
 */
record OutgoingMail(
    UUID id,
    String recipient,
    String language,
    String subject,
    String textBody,
    String htmlBody,
    int attempts) {}
