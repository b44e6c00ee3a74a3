package no.dugnad.followup.reports;

import java.time.Instant;
import java.util.UUID;
import no.dugnad.platform.shared.Oslo;
import org.jspecify.annotations.Nullable;

/** Where a report stands. Until it is submitted it is its team's own. */
public sealed interface ReportStatus {
  record Draft() implements ReportStatus {}

  /** It waits for an adviser. */
  record Submitted(Instant at, UUID by, String sha256) implements ReportStatus {}

  /**
   * It waits for its team, who write in it again; others read it as it was submitted.
   *
   * @param remindedAt when they were last reminded; null when they have not been
   */
  record ChangesAsked(Instant at, UUID by, String name, @Nullable Instant remindedAt)
      implements ReportStatus {
    /** They hear of it once a day at most, counted from when it was asked. */
    public boolean mayBeReminded(Instant now) {
      Instant told = remindedAt == null ? at : remindedAt;
      return Oslo.date(told).isBefore(Oslo.date(now));
    }
  }

  record Approved(Instant at, UUID by, String name) implements ReportStatus {}
}
