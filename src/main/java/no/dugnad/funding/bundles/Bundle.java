package no.dugnad.funding.bundles;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * All applications of a call in one PDF, for one person.
 *
 * @param applications the ids of those it is made of
 */
public record Bundle(
    UUID id,
    UUID callId,
    UUID personId,
    UUID organisationId,
    Instant askedAt,
    List<UUID> applications,
    BundleStatus status) {
  /** Of all attachments that are bound; the rest are listed. */
  public static final int MOST_MEGABYTES = 200;

  /** Of all attachments that are bound, likewise. */
  static final int MOST_PAGES = 5_000;

  static final Duration KEPT = Duration.ofDays(1);

  public Bundle {
    applications = List.copyOf(applications);
  }

  /** Whether it is asked for and not made yet. */
  public boolean isUnderWay() {
    return status instanceof BundleStatus.Waiting || status instanceof BundleStatus.Working;
  }

  /** When it is deleted. */
  public static Instant until(BundleStatus.Ready ready) {
    return ready.at().plus(KEPT);
  }
}
