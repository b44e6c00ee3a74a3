package no.dugnad.funding.endorsements;

import java.time.Instant;

/** Where a request for endorsement stands. */
public sealed interface EndorsementStatus {

  /** The manager has been asked. */
  record Asked() implements EndorsementStatus {}

  /**
   * The manager stands behind it.
   *
   * @param sha256 of the content they read
   */
  record Endorsed(Instant at, String word, String sha256) implements EndorsementStatus {}

  /** The manager does not stand behind it, and says why. */
  record Declined(Instant at, String word, String sha256) implements EndorsementStatus {}

  /** The application was moved to another unit, or asked again after a change. */
  record Replaced(Instant at) implements EndorsementStatus {}
}
