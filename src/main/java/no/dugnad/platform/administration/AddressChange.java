package no.dugnad.platform.administration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new address to sign in with, which waits for both mailboxes or for the day it is due.
 *
 * @param organisationId the organisation that asked for it, if it was not the person
 * @param dueAt when it comes about by itself; null when both mailboxes must say yes
 */
public record AddressChange(
    UUID personId,
    String email,
    UUID askedBy,
    @Nullable UUID organisationId,
    @Nullable Instant dueAt,
    @Nullable Instant oldConfirmedAt,
    @Nullable Instant newConfirmedAt) {

  boolean isConfirmed() {
    return oldConfirmedAt != null && newConfirmedAt != null;
  }
}
