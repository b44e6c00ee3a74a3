package no.dugnad.platform.forms;

import java.util.UUID;

/** A form as it was when it was taken into use. It never changes. */
public record FormVersion(
    UUID id, UUID formId, UUID organisationId, int number, FormDefinition definition) {}
