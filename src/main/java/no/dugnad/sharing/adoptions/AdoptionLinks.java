package no.dugnad.sharing.adoptions;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.shared.Sha256;
import org.springframework.stereotype.Component;

/**
 * The links in mails to those who adopt. Each mail has one of its own, and all of them lead to the
 * same page, so that whichever mail they find is the right one. Only hashes are kept.
 */
@Component
class AdoptionLinks {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 24;

  private final AdoptionStore store;
  private final Clock clock;

  AdoptionLinks(AdoptionStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** The path of a new one. */
  String issue(UUID adoptionId) {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    store.addLink(adoptionId, Sha256.hexOf(token), clock.instant());
    return "/adoptions/" + token;
  }

  Optional<Adoption> find(String token) {
    return store.findByToken(Sha256.hexOf(token));
  }
}
