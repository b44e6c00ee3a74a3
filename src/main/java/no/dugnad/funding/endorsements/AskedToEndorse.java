package no.dugnad.funding.endorsements;

import java.util.UUID;
import no.dugnad.funding.applications.Endorser;
import no.dugnad.platform.database.OncePerRequest;
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
    return OncePerRequest.ask(
        "endorsements.asked:" + personId + ":" + applicationId,
        () -> store.isAsked(personId, applicationId));
  }
}
