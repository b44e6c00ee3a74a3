package no.dugnad.funding.intake;

import java.util.Set;
import java.util.UUID;

/**
 * Tells which of a call's applications somebody proposes to turn away. A later room implements it.
 */
public interface ProposedRejections {
  Set<UUID> listProposed(UUID callId);
}
