package no.dugnad.platform.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of an organisation: a school, a department.
 *
 * @param managerId the line manager, who endorses what its employees apply for
 */
public record Unit(UUID id, UUID organisationId, String name, @Nullable UUID managerId) {
  public static final int MAX_NAME = 200;
}
