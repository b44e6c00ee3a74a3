package no.dugnad.funding.supplements;

import java.time.Instant;
import java.util.UUID;

/** Where it stands that an applicant was asked for more. */
public sealed interface SupplementStatus {

  /** It can be written until its day is over. */
  record Asked() implements SupplementStatus {}

  /**
   * It came in, and is part of the application.
   *
   * @param beforeSheetId the answers as they were until then
   */
  record Sent(Instant at, UUID by, UUID beforeSheetId) implements SupplementStatus {}

  /** Nothing came before its day was over. */
  record Lapsed(Instant at) implements SupplementStatus {}

  /** Those who asked need it no more. */
  record Withdrawn(Instant at, UUID by) implements SupplementStatus {}
}
