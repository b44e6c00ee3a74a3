package no.dugnad.followup.offers;

import java.time.Instant;

/** How far an answer to a theme has come. That it could not be done is an answer too. */
public sealed interface OfferStatus {
  /** Somebody looks at whether it can be done. */
  record Proposed() implements OfferStatus {}

  /** A course that one may sign up for. */
  record Scheduled() implements OfferStatus {}

  record Held(Instant at) implements OfferStatus {}

  record Declined(String why) implements OfferStatus {}

  record CalledOff(String why) implements OfferStatus {}
}
