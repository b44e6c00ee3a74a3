package no.dugnad.platform.people;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's place in an organisation, and what it lets them do there. */
public record Membership(
    UUID id, UUID organisationId, String organisation, @Nullable UUID unitId, Set<Role> roles) {
  public Membership {
    roles = Set.copyOf(roles);
  }
}
