package no.dugnad.funding.panels;

import java.util.UUID;

/** Knows who has decided something in a call: they never assess it too. A later room says. */
public interface Deciders {
  boolean hasDecided(UUID callId, UUID personId);
}
