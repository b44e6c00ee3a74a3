package no.dugnad.funding.applications.web;

import java.util.List;
import java.util.UUID;
import no.dugnad.funding.applications.OwnApplication;

/**
 * What one who reads a call can do about applying.
 *
 * @param full whether they have begun on as many as one person can have
 * @param own those they write in already
 */
public record Apply(
    UUID callId,
    boolean open,
    boolean signedIn,
    boolean allowed,
    boolean full,
    List<OwnApplication> own) {
  public Apply {
    own = List.copyOf(own);
  }

  boolean isEmpty() {
    return !open && own.isEmpty();
  }

  public boolean hasBegun() {
    return !own.isEmpty();
  }
}
