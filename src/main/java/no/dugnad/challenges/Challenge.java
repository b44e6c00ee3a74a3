package no.dugnad.challenges;

import java.time.Instant;
import java.util.UUID;

/**
 * A problem that an organisation wants solved: the case file that workshops, calls and partnerships
 * hang on.
 *
 * @param organisation the name of the organisation
 */
public record Challenge(
    UUID id,
    UUID organisationId,
    String organisation,
    ChallengeText text,
    ChallengeStatus status,
    Instant updatedAt) {

  public String title() {
    return text.title();
  }

  public boolean isPublic() {
    return status instanceof ChallengeStatus.Published;
  }
}
