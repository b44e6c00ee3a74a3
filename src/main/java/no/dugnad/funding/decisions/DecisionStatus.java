package no.dugnad.funding.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Where a decision stands: first made, later told, together with all others of its call. */
public sealed interface DecisionStatus {

  /** Known to those who handle the case, and to nobody else. */
  record Decided() implements DecisionStatus {}

  /**
   * The applicants have it.
   *
   * @param appealBy the last day on which an appeal comes in time
   */
  record Announced(Instant at, UUID by, LocalDate appealBy) implements DecisionStatus {

    public AppealDeadline appealDeadline() {
      return new AppealDeadline(appealBy);
    }
  }
}
