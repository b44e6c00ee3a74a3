package no.dugnad.funding.endorsements;

import java.util.UUID;

/**
 * Tells whether the panel has begun to assess a call's applications: from then on they stand as
 * they are, and no endorsement comes in. A later room implements it.
 */
public interface AssessmentStart {
  boolean hasBegun(UUID callId);
}
