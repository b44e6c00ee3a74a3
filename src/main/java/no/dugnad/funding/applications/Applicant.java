package no.dugnad.funding.applications;

import java.time.Instant;
import no.dugnad.platform.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who writes an application, or has been asked to.
 *
 * @param acceptedAt null until the invitation is accepted; for the owner, when they began
 */
public record Applicant(
    Person person, boolean owner, Instant invitedAt, @Nullable Instant acceptedAt) {

  public boolean hasAccepted() {
    return acceptedAt != null;
  }

  /** Until they accept they are known by the address that was invited. */
  public String shownName() {
    return hasAccepted() ? person.name() : person.email();
  }
}
