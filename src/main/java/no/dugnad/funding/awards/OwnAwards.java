package no.dugnad.funding.awards;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import no.dugnad.platform.people.Viewer;

/** Awards of what the viewer takes part in. A later room, which knows who does, implements it. */
public interface OwnAwards {
  Set<UUID> ownAmong(Viewer viewer, Collection<UUID> awards);
}
