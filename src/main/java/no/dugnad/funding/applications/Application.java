package no.dugnad.funding.applications;

import java.util.UUID;
import no.dugnad.funding.schemes.Kind;
import no.dugnad.platform.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * One application to one call. Its answers are in its sheet; title, amount, unit and kind are what
 * lists need of them, as they stand.
 *
 * @param title empty until it is written
 * @param amount zero until an amount is written
 * @param unit the unit's name, empty until one is chosen
 */
public record Application(
    UUID id,
    UUID callId,
    UUID organisationId,
    UUID ownerId,
    UUID sheetId,
    String title,
    Money amount,
    @Nullable UUID unitId,
    String unit,
    @Nullable Kind kind,
    ApplicationStatus status) {
  /** One person's own in one call, whatever became of them. */
  public static final int MOST_IN_CALL = 10;

  public boolean isDraft() {
    return status instanceof ApplicationStatus.Draft;
  }

  public boolean isSubmitted() {
    return status instanceof ApplicationStatus.Submitted;
  }

  public boolean isWithdrawn() {
    return status instanceof ApplicationStatus.Withdrawn;
  }
}
