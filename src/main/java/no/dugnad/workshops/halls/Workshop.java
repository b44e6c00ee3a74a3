package no.dugnad.workshops.halls;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A workshop, apart from what happens in it.
 *
 * @param code what people type to come in; capitals and figures
 * @param screenKey opens the big screen for who has the link
 */
public record Workshop(
    UUID id,
    UUID organisationId,
    @Nullable UUID challengeId,
    String code,
    String title,
    String screenKey,
    WorkshopStatus status,
    Instant createdAt) {
  /** Characters in a code as it is typed: with spaces or hyphens, wherever. */
  public static final int MAX_TYPED_CODE = 20;

  public boolean isClosed() {
    return status instanceof WorkshopStatus.Closed;
  }
}
