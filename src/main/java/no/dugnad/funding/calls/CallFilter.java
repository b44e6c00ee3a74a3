package no.dugnad.funding.calls;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.dugnad.funding.calls.Call.Stage;
import no.dugnad.funding.schemes.Kind;

/**
 * Which of the public calls somebody wants to see. No filter lets a draft through.
 *
 * @param organisationId who invites
 * @param text words that the call must hold, in any order; empty for all
 */
public record CallFilter(
    When when, Optional<Kind> kind, Optional<UUID> organisationId, String text) {

  public static final int MAX_TEXT = 100;

  public static CallFilter of(When when) {
    return new CallFilter(when, Optional.empty(), Optional.empty(), "");
  }

  public enum When {
    /** Open, or to come. */
    CURRENT(Stage.UPCOMING, Stage.OPEN),
    OPEN(Stage.OPEN),
    UPCOMING(Stage.UPCOMING),
    ENDED(Stage.PAST_DEADLINE, Stage.CLOSED);

    final Set<Stage> stages;

    When(Stage... stages) {
      this.stages = Set.of(stages);
    }
  }
}
