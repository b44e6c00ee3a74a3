package no.dugnad.platform.administration;

import java.util.Set;
import java.util.UUID;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.shared.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who belongs to an organisation.
 *
 * @param id of the membership
 * @param unit the unit's name, or empty
 */
public record Employee(
    UUID id,
    Person person,
    UUID organisationId,
    @Nullable UUID unitId,
    String unit,
    Set<Role> roles) {
  public Employee {
    roles = Set.copyOf(roles);
  }

  /** Of where they work and what they may do. */
  public Revision placement() {
    return Revision.of(unitId, roles.stream().sorted().toList());
  }

  /** Of who they are. */
  public Revision identity() {
    return Revision.of(name(), email());
  }

  public UUID personId() {
    return person.id();
  }

  public String name() {
    return person.name();
  }

  public String email() {
    return person.email();
  }

  public String language() {
    return person.language();
  }
}
