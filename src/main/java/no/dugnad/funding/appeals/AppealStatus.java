package no.dugnad.funding.appeals;

import java.time.Instant;
import no.dugnad.platform.shared.Money;

/** Where an appeal stands. */
public sealed interface AppealStatus {

  /** It came in time, and waits for the decision-maker. */
  record Registered() implements AppealStatus {}

  /**
   * The appellant was right.
   *
   * @param amount what the project gets in all
   */
  record Upheld(Instant at, String by, Money amount, String grounds) implements AppealStatus {}

  /** The first decision stands. */
  record Dismissed(Instant at, String by, String grounds) implements AppealStatus {}
}
