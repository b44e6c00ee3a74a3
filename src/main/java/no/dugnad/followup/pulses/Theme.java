package no.dugnad.followup.pulses;

import java.time.Instant;
import java.util.UUID;

/**
 * What several texts of a pulse are about, in an adviser's words.
 *
 * @param pulse the title of the one that it was found in
 * @param texts how many are behind it; the texts may be gone
 */
public record Theme(
    UUID id,
    UUID pulseId,
    UUID organisationId,
    String pulse,
    String name,
    int texts,
    Instant namedAt) {
  public static final int MAX_NAME = 120;

  /** With fewer texts behind it a theme would be somebody's own words. */
  public static final int LEAST_TEXTS = 3;
}
