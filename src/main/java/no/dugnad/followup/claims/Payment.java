package no.dugnad.followup.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import no.dugnad.platform.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What was paid to a project.
 *
 * @param instalment its number; null when it was paid on a claim
 * @param claim its number likewise
 * @param paidTo as it was said then
 */
public record Payment(
    UUID id,
    UUID projectId,
    @Nullable Integer instalment,
    @Nullable Integer claim,
    Money amount,
    String paidTo,
    String reference,
    LocalDate paidOn,
    Registered registered,
    @Nullable Reversed reversed) {
  public static final int MAX_REFERENCE = 60;
  public static final int MAX_WHY = 500;

  /** Of the claim, or of the instalment, that it was paid on. */
  int number() {
    return Objects.requireNonNull(claim == null ? instalment : claim);
  }

  public record Registered(Instant at, UUID by, String name) {}

  /** It had been registered by mistake. */
  public record Reversed(Instant at, UUID by, String name, String why) {}
}
