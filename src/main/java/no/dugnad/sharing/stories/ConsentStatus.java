package no.dugnad.sharing.stories;

import java.time.Instant;

/** What somebody says to being seen in a picture. Nothing hangs on it, and no is as easy as yes. */
public sealed interface ConsentStatus {
  /** By a mail. */
  record Asked(Instant at) implements ConsentStatus {}

  /**
   * @param how they said it
   * @param scope what for
   */
  record Given(Instant at, How how, String scope) implements ConsentStatus {}

  record Refused(Instant at) implements ConsentStatus {}

  record Withdrawn(Instant at) implements ConsentStatus {}

  enum How {
    /** By the link that they were sent. */
    MAIL,
    WRITTEN,
    ORAL
  }
}
