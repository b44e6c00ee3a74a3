package no.dugnad.platform.administration;

import java.util.UUID;
import no.dugnad.platform.shared.Revision;

/**
 * A unit with who leads it and how many work there.
 *
 * @param manager the manager's name, or empty
 * @param managerEmail their address, or empty
 */
public record StaffedUnit(
    UUID id, UUID organisationId, String name, String manager, String managerEmail, int employees) {

  /** Of what can be changed in it. */
  public Revision revision() {
    return Revision.of(name, managerEmail);
  }
}
