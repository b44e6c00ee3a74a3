package no.dugnad.funding.calls;

import java.util.Optional;

/** Which of the public calls somebody wants to see. */
public record CallFilter(When when, Optional<Kind> kind) {

  public enum When {
    /** Open, or to come. */
    CURRENT,
    OPEN,
    UPCOMING,
    ENDED
  }
}
