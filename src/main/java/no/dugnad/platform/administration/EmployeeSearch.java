package no.dugnad.platform.administration;

import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.Like;
import no.dugnad.platform.people.Role;

/**
 * Whom to find among an organisation's employees.
 *
 * @param text a part of the name or of the e-mail address; empty for all
 */
public record EmployeeSearch(
    UUID organisationId, String text, Optional<UUID> unitId, Optional<Role> role) {

  String pattern() {
    return Like.containing(text);
  }
}
