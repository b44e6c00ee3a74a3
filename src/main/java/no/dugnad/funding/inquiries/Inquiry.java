package no.dugnad.funding.inquiries;

import java.time.Instant;
import java.util.UUID;

/**
 * Something a person asks the adviser about a call.
 *
 * @param asker their name, which only they and the advisers see
 */
public record Inquiry(
    UUID id,
    UUID callId,
    UUID askerId,
    String asker,
    String text,
    Instant askedAt,
    InquiryStatus status) {
  public static final int MAX_TEXT = 2000;
  public static final int MAX_ANSWER = 5000;

  public boolean isOpen() {
    return status instanceof InquiryStatus.Open;
  }
}
