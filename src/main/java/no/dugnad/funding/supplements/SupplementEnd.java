package no.dugnad.funding.supplements;

import java.util.UUID;

/**
 * Tells whether it is too late to add to a call's applications: those who assess them meet. A later
 * room implements it.
 */
public interface SupplementEnd {
  boolean hasCome(UUID callId);
}
