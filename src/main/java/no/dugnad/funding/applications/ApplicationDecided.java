package no.dugnad.funding.applications;

import java.time.Instant;
import java.util.UUID;

/** The applicants have their answer. A later room publishes it, in the deed's own transaction. */
public interface ApplicationDecided {
  UUID applicationId();

  Instant announcedAt();
}
