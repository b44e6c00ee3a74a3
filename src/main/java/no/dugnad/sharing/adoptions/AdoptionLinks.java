package no.dugnad.sharing.adoptions;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.shared.LinkToken;
import no.dugnad.platform.shared.Sha256;
import org.springframework.stereotype.Component;

/**
 * The links in mails to those who adopt. Each mail has one of its own, and all of them lead to the
 * same page, so that whichever mail they find is the right one. Only hashes are kept.
 */
@Component
class AdoptionLinks {
  private final AdoptionStore store;
  private final Clock clock;

  AdoptionLinks(AdoptionStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** The path of a new one. */
  String issue(UUID adoptionId) {
    String token = LinkToken.make();
    store.addLink(adoptionId, Sha256.hexOf(token), clock.instant());
    return "/adoptions/" + token;
  }

  Optional<Adoption> find(String token) {
    return store.findByToken(Sha256.hexOf(token));
  }
}
