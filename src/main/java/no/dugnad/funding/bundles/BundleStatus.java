package no.dugnad.funding.bundles;

import java.time.Instant;

/** How far a bundle has come. One that is called off is gone. */
public sealed interface BundleStatus {

  record Waiting() implements BundleStatus {}

  record Working(int done, int steps) implements BundleStatus {}

  /**
   * To be fetched, for a day.
   *
   * @param size in bytes
   */
  record Ready(Instant at, long size, int pages) implements BundleStatus {}

  /** Whoever made it stopped before it was done. */
  record Broken() implements BundleStatus {}
}
