package no.dugnad.platform.post;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that has been taken out to be sent.
 *
 * @param calendar what goes along for the reader's calendar; null for none
 * @param leaveHref where one more POST ends mail of its kind; null for none
 * @param attempts this one counted
 */
record OutgoingMail(
    UUID id,
    String recipient,
    String language,
    String subject,
    String textBody,
    String htmlBody,
    @Nullable String calendar,
    @Nullable String leaveHref,
    int attempts) {}
