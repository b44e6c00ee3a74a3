package no.dugnad.platform.administration;

import java.util.UUID;

/**
 * A unit with who leads it and how many work there.
 *
 * @param manager the manager's name, or empty
 * @param managerEmail their address, or empty
 */
public record StaffedUnit(
    UUID id,
    UUID organisationId,
    String name,
    String manager,
    String managerEmail,
    int employees) {}
