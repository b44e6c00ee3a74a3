package no.dugnad.funding.appeals;

import java.time.Instant;
import java.util.Optional;
import no.dugnad.platform.shared.Money;

/** Where an appeal stands (forvaltningsloven § 33). */
public sealed interface AppealStatus {

  /** It came in time, and lies with the adviser, who prepares it. */
  record Registered() implements AppealStatus {}

  /** It lies with the decision-maker, who changes the decision or sends the appeal on. */
  record Prepared() implements AppealStatus {}

  /** It goes on to the appeal body, and the adviser is to send the case there. */
  record Forwarded() implements AppealStatus {}

  /** It lies with the appeal body. */
  record Sent() implements AppealStatus {}

  /**
   * The appellant was right: so say those who decided first, or the appeal body.
   *
   * @param amount what the project gets in all; empty where the application is taken in again
   */
  record Upheld(Instant at, String by, Optional<Money> amount, String grounds)
      implements AppealStatus {}

  /** The first decision stands: so says the appeal body. */
  record Dismissed(Instant at, String by, String grounds) implements AppealStatus {}
}
