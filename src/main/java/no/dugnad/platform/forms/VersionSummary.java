package no.dugnad.platform.forms;

import java.time.Instant;
import java.util.UUID;

/** One line of a form's history. */
public record VersionSummary(UUID id, int number, Instant takenIntoUseAt, String byName) {}
