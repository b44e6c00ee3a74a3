package no.dugnad.platform.forgetting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody asks to be forgotten.
 *
 * @param name what they are called now
 * @param organisationId the organisation that answers
 * @param identity how an administrator made sure who asked; empty where they asked themselves
 * @param answerBy the last day of the month in which it is answered (GDPR article 12(3))
 */
public record ForgettingRequest(
    UUID id,
    UUID personId,
    String name,
    UUID organisationId,
    String organisation,
    Locale language,
    Instant askedAt,
    Optional<String> identity,
    LocalDate answerBy,
    ForgettingStatus status) {
  public static final int MAX_TEXT = 1000;
  static final int ANSWERED_WITHIN_MONTHS = 1;

  public boolean isOpen() {
    return status instanceof ForgettingStatus.Asked;
  }

  public boolean isDone() {
    return status instanceof ForgettingStatus.Done;
  }

  public String path() {
    return "/people/forgetting/" + id;
  }
}
