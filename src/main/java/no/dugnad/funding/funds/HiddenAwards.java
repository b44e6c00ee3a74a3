package no.dugnad.funding.funds;

import java.util.Set;
import java.util.UUID;
import no.dugnad.platform.people.Viewer;

/**
 * Awards that are decided, not yet announced, and that the viewer may not know of. A later room
 * implements it: for the viewer the envelope holds what it would hold without them.
 */
public interface HiddenAwards {
  Set<UUID> hiddenFrom(Viewer viewer);

  /**
   * Whether an award that the viewer may not know of can come to be taken of the envelope, or has
   * been. It must not depend on what is decided: the answer shows in what the viewer may do.
   */
  boolean mayBeIn(UUID envelopeId, Viewer viewer);
}
