package no.dugnad.funding.endorsements;

import java.util.Set;
import java.util.UUID;

/**
 * Tells whether the panel has begun to assess a call's applications: from then on they stand as
 * they are, and no endorsement comes in. A later room implements it.
 */
public interface AssessmentStart {
  default boolean hasBegun(UUID callId) {
    return !listBegun(Set.of(callId)).isEmpty();
  }

  /** Those of the calls where it has. */
  Set<UUID> listBegun(Set<UUID> callIds);
}
