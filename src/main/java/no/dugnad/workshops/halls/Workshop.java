package no.dugnad.workshops.halls;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A workshop, apart from what happens in it.
 *
 * @param code what people type to come in; capitals and figures
 * @param secret what is handed out in it is signed with: {@link Signature}
 */
public record Workshop(
    UUID id,
    UUID organisationId,
    @Nullable UUID challengeId,
    String code,
    String title,
    String secret,
    WorkshopStatus status,
    Instant createdAt) {
  /** Characters in a code as it is typed: with spaces or hyphens, wherever. */
  public static final int MAX_TYPED_CODE = 20;

  public boolean isClosed() {
    return status instanceof WorkshopStatus.Closed;
  }
}
