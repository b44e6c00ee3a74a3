package no.dugnad.platform.people;

import java.util.UUID;

/**
 * A person's e-mail address was changed by somebody else than themselves. Told within the deed's
 * own transaction: who can read the old address shall no longer be able to act as them.
 */
public record AddressChanged(UUID personId) {}
