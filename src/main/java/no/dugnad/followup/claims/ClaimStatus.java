package no.dugnad.followup.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.dugnad.platform.shared.Money;
import org.jspecify.annotations.Nullable;

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

  /**
   * It waits to be paid.
   *
   * @param whyLess why not all of it; null when it is
   */
  record Approved(Answer answer, Money amount, @Nullable String whyLess) implements ClaimStatus {}

  /**
   * @param to as it was said then
   */
  record Paid(Approved approved, LocalDate on, String reference, String to)
      implements ClaimStatus {}

  record Rejected(Answer answer, String why) implements ClaimStatus {}

  /** By whom it was answered. */
  record Answer(Instant at, UUID by, String name) {}
}
