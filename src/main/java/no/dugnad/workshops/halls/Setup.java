package no.dugnad.workshops.halls;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is planned of a workshop beside its agenda.
 *
 * @param startsAt null when it is not decided
 * @param tableSize how many are to sit at each table; 0 for no tables
 */
public record Setup(UUID workshopId, @Nullable Instant startsAt, int tableSize) {
  public static final int MAX_TABLE_SIZE = 30;

  static Setup blank(UUID workshopId) {
    return new Setup(workshopId, null, 0);
  }
}
