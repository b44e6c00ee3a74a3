package no.dugnad.funding.endorsements;

import java.util.UUID;
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
}
