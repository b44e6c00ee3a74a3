package no.dugnad.funding.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.dugnad.platform.shared.Money;

/** Where a decision stands: first made, later told, together with all others of its call. */
public sealed interface DecisionStatus {

  /** Known to those who handle the case, and to nobody else. */
  record Decided() implements DecisionStatus {}

  /**
   * The applicants have it.
   *
   * @param appealBy the last day on which an appeal comes in time
   * @param standing what the project is awarded in all by now, which an appeal may have changed
   */
  record Announced(Instant at, UUID by, LocalDate appealBy, Money standing)
      implements DecisionStatus {

    public AppealDeadline appealDeadline() {
      return new AppealDeadline(appealBy);
    }
  }
}
