package no.dugnad.platform.administration;

import java.util.Set;
import java.util.UUID;
import no.dugnad.platform.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who belongs to an organisation.
 *
 * @param id of the membership
 * @param unit the unit's name, or empty
 */
public record Employee(
    UUID id,
    UUID personId,
    UUID organisationId,
    String name,
    String email,
    String language,
    @Nullable UUID unitId,
    String unit,
    Set<Role> roles) {
  public Employee {
    roles = Set.copyOf(roles);
  }
}
