package no.dugnad.funding.funds;

import java.util.Set;
import java.util.UUID;
import no.dugnad.platform.people.Viewer;

/**
 * Awards that are decided, not yet announced, and that the viewer may have nothing to do with. A
 * later room implements it: for the viewer the envelope holds what it would hold without them.
 */
public interface HiddenAwards {
  Set<UUID> hiddenFrom(Viewer viewer);
}
