package no.dugnad.funding.applications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where an application stands. Until the deadline the applicants may go back and forth. */
public sealed interface ApplicationStatus {

  /** Being written, and seen by its applicants only. */
  record Draft() implements ApplicationStatus {}

  /**
   * Handed in, and so still while its applicants change it, until they hand it in anew.
   *
   * @param sha256 of the content as it was handed in, in hexadecimal
   * @param changing the sheet in which they do; null while nobody does
   */
  record Submitted(Instant at, UUID by, String sha256, @Nullable UUID changing)
      implements ApplicationStatus {
    public Submitted(Instant at, UUID by, String sha256) {
      this(at, by, sha256, null);
    }

    Submitted changedIn(UUID sheet) {
      return new Submitted(at, by, sha256, sheet);
    }
  }

  /**
   * Taken back by its owner; nobody else handles it.
   *
   * @param handedIn whether it was handed in by then: those who handled it know that it was there
   */
  record Withdrawn(Instant at, UUID by, boolean handedIn) implements ApplicationStatus {}

  /** Turned away on formal grounds: it is not assessed. */
  record Rejected(Submitted submitted, Instant at, UUID by) implements ApplicationStatus {}
}
