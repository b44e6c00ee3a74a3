package no.dugnad.funding.applications;

import java.time.Instant;
import java.util.UUID;

/**
 * What was handed in, when and by whom.
 *
 * @param sha256 of the content, as it was told then
 * @param kept whether the content we keep still has that hash
 */
public record Receipt(UUID applicationId, Instant at, String by, String sha256, boolean kept) {}
