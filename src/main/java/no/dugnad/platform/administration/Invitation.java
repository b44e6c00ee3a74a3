package no.dugnad.platform.administration;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import no.dugnad.platform.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * An organisation asks somebody who is known here to join it.
 *
 * @param organisation the name of the one that asks
 * @param email where it was sent
 * @param name what the organisation calls them
 */
public record Invitation(
    UUID id,
    UUID organisationId,
    String organisation,
    UUID personId,
    String email,
    String name,
    @Nullable UUID unitId,
    Set<Role> roles,
    Instant invitedAt,
    boolean answered) {
  public Invitation {
    roles = Set.copyOf(roles);
  }
}
