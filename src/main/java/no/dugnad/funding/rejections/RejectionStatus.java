package no.dugnad.funding.rejections;

import java.time.Instant;
import java.util.UUID;

/** How far the rejection of an application has come. */
public sealed interface RejectionStatus {

  /**
   * Written by those who handle it; the applicants know nothing of it.
   *
   * @param by the name of who worded it
   */
  record Proposed(Instant at, String by) implements RejectionStatus {}

  record Decided(Instant at, UUID by) implements RejectionStatus {}

  /** Undone: the application is handled as if it had not been. */
  record Reversed(Instant at, UUID by, String grounds) implements RejectionStatus {}
}
