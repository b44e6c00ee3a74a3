package no.dugnad.funding.applications;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Tells whether a person is asked to stand behind an application. A later room implements it. */
public interface Endorser {
  boolean isAsked(UUID personId, UUID applicationId);

  /** Those among them that the person is asked to stand behind. */
  Set<UUID> asked(UUID personId, Collection<UUID> among);
}
