package no.dugnad.funding.applications.web;

import java.util.List;
import java.util.UUID;
import no.dugnad.funding.applications.OwnApplication;

/**
 * What one who reads a call can do about applying.
 *
 * @param own those they write in already
 */
public record Apply(
    UUID callId, boolean open, boolean signedIn, boolean allowed, List<OwnApplication> own) {
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
