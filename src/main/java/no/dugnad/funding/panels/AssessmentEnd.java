package no.dugnad.funding.panels;

import java.util.UUID;

/** Tells whether the scores of a call stand as they are. A later room implements it. */
public interface AssessmentEnd {
  boolean hasCome(UUID callId);
}
