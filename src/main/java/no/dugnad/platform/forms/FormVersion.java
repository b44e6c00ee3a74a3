package no.dugnad.platform.forms;

import java.time.Instant;
import java.util.UUID;

/** A form as it was when it was taken into use. It never changes. */
public record FormVersion(
    UUID id, UUID formId, UUID organisationId, int number, FormDefinition definition) {

  /** One line of a form's history. */
  public record Summary(UUID id, int number, Instant takenIntoUseAt, String byName) {}
}
