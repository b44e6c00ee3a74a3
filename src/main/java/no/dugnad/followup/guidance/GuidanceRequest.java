package no.dugnad.followup.guidance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that whoever has applied asks an adviser to help with.
 *
 * @param title the application's
 * @param asking who asks, what, and when
 * @param promisedOn the day by which it is answered
 */
public record GuidanceRequest(
    UUID id,
    UUID applicationId,
    UUID organisationId,
    String title,
    Asking asking,
    LocalDate promisedOn,
    GuidanceStatus status) {
  public static final int MAX_TEXT = 3000;
  public static final int MAX_ANSWER = 6000;

  /** Time for an adviser to read what was written, and to ask around: working days. */
  public static final int ANSWERED_WITHIN = 5;

  public record Asking(UUID askerId, String asker, String text, Instant at) {}

  public boolean isOpen() {
    return status instanceof GuidanceStatus.Open;
  }

  public String path() {
    return path(applicationId);
  }

  /** Of the page with all that is asked of the application. */
  public static String path(UUID applicationId) {
    return "/applications/" + applicationId + "/guidance";
  }
}
