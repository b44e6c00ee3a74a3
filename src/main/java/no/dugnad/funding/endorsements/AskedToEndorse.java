package no.dugnad.funding.endorsements;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.funding.applications.Endorser;
import org.springframework.stereotype.Component;

/** The manager who was asked last, until another is. */
@Component
class AskedToEndorse implements Endorser {
  private final EndorsementStore store;

  AskedToEndorse(EndorsementStore store) {
    this.store = store;
  }

  @Override
  public boolean isAsked(UUID personId, UUID applicationId) {
    return store.find(applicationId).filter(e -> e.managerId().equals(personId)).isPresent();
  }

  @Override
  public Set<UUID> asked(UUID personId, Collection<UUID> among) {
    return store.list(among).stream()
        .filter(e -> e.managerId().equals(personId))
        .map(Endorsement::applicationId)
        .collect(Collectors.toSet());
  }
}
