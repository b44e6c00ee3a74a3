package no.dugnad.funding.calls;

import java.time.Instant;
import java.util.UUID;

/** How far a call has come; each state carries its own facts. Dates decide the rest. */
public sealed interface CallStatus {

  /** Seen by the organisation's advisers alone; everything may still change. */
  record Draft() implements CallStatus {}

  /** Seen by all; criteria and form stand. */
  record Published(Instant at, UUID by) implements CallStatus {}

  /** Ended before its deadline, with a reason that all may read. */
  record Closed(Instant at, UUID by, String why) implements CallStatus {
    public static final int MAX_WHY = 1000;
  }
}
