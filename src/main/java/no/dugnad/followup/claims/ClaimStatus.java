package no.dugnad.followup.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.dugnad.platform.shared.Money;

/** Where a claim stands. Until it is submitted it is its team's own. */
public sealed interface ClaimStatus {
  record Draft() implements ClaimStatus {}

  /** It waits for an adviser. */
  record Submitted(Instant at, UUID by) implements ClaimStatus {}

  /** Its team has taken it back before it was answered, and may send it again. */
  record Withdrawn(Instant at, UUID by, String name) implements ClaimStatus {}

  /**
   * It waits for somebody in the team to mend it.
   *
   * @param to who that is
   */
  record Returned(Answer answer, UUID to, String toName) implements ClaimStatus {}

  /** It waits to be paid. */
  record Approved(Answer answer, Money amount) implements ClaimStatus {}

  /**
   * @param to as it was said then
   */
  record Paid(Answer answer, Money amount, LocalDate on, String reference, String to)
      implements ClaimStatus {}

  record Rejected(Answer answer, String why) implements ClaimStatus {}

  /** By whom it was answered. */
  record Answer(Instant at, UUID by, String name) {}
}
