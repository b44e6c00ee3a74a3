package no.dugnad.funding.applications;

import java.util.UUID;
import no.dugnad.platform.journal.Audience;
import no.dugnad.platform.people.Viewer;

/**
 * Opens what a later room has written in the timeline of an application. That room implements it.
 * It is asked of those who may read the application, sealed for none of them, without being of its
 * own people: what it does not open they do not see.
 */
public interface TimelineRule {
  /** What the room's entries name. */
  Audience audience();

  boolean opens(Viewer viewer, UUID applicationId);
}
