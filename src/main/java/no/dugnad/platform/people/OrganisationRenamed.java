package no.dugnad.platform.people;

import java.util.UUID;

/** An organisation goes by another name. Told within the deed's own transaction. */
public record OrganisationRenamed(UUID organisationId) {}
