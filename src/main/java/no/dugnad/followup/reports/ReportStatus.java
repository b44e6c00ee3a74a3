package no.dugnad.followup.reports;

import java.time.Instant;
import java.util.UUID;

/** Where a report stands. Until it is submitted it is its team's own. */
public sealed interface ReportStatus {
  record Draft() implements ReportStatus {}

  /** It waits for an adviser. */
  record Submitted(Instant at, UUID by, String sha256) implements ReportStatus {}

  /** It waits for its team, who write in it again; others read it as it was submitted. */
  record ChangesAsked(Instant at, UUID by, String name) implements ReportStatus {}

  record Approved(Instant at, UUID by, String name) implements ReportStatus {}
}
