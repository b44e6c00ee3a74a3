package no.dugnad.funding.appeals;

import java.time.Instant;
import java.util.UUID;

/**
 * An appeal against one decision.
 *
 * @param by the name of the one who registered it
 */
public record Appeal(
    UUID id,
    UUID decisionId,
    UUID applicationId,
    String text,
    Instant at,
    String by,
    AppealStatus status) {
  /** Of the appeal itself, and of the grounds of its answer. */
  public static final int MAX_TEXT = 10_000;

  public boolean isOpen() {
    return status instanceof AppealStatus.Registered;
  }
}
