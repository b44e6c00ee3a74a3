package no.dugnad.funding.applications;

import java.util.UUID;

/** Tells whether a person is asked to stand behind an application. A later room implements it. */
public interface Endorser {
  boolean isAsked(UUID personId, UUID applicationId);
}
