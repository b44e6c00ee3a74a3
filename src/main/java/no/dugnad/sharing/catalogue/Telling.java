package no.dugnad.sharing.catalogue;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.shared.Revision;

/** What was told of a project, and when. */
public record Telling(UUID id, UUID projectId, Told told, Instant at) {

  /** Of what its form changes; of none too. */
  public static Revision revision(Optional<Telling> telling) {
    return Revision.of(telling.map(Telling::told).orElse(null));
  }
}
