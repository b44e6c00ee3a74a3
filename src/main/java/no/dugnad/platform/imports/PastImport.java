package no.dugnad.platform.imports;

import java.time.Instant;
import java.util.UUID;

/** An import in a list, without its rows. */
public record PastImport(
    UUID id,
    UUID personId,
    String person,
    String kind,
    String fileName,
    int rowCount,
    ImportStatus status,
    Instant createdAt) {}
