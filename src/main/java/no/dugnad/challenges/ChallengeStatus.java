package no.dugnad.challenges;

import java.time.Instant;
import java.util.UUID;

/** Who may read a challenge; each state carries its own facts. */
public sealed interface ChallengeStatus {

  /** Read by the organisation's advisers alone. */
  record Draft() implements ChallengeStatus {}

  /** Read by all. */
  record Published(Instant at, UUID by) implements ChallengeStatus {}

  /** Was public, and is read by the organisation's advisers alone again. */
  record Withdrawn(Instant at, UUID by) implements ChallengeStatus {}
}
