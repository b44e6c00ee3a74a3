package no.dugnad.funding.decisions;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.dugnad.funding.applications.ApplicationRules;
import no.dugnad.funding.funds.HiddenAwards;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/**
 * Keeps an award that is not announced out of the envelope's sums, for those who neither decide nor
 * carry it out, and for those who may have nothing to do with its application. Once it is announced
 * it is public, and the sums are the same for all.
 */
@Component
class SecretAwards implements HiddenAwards {
  private final DecisionStore store;
  private final ApplicationRules applicationRules;

  SecretAwards(DecisionStore store, ApplicationRules applicationRules) {
    this.store = store;
    this.applicationRules = applicationRules;
  }

  @Override
  public Set<UUID> hiddenFrom(Viewer viewer) {
    List<DecisionStore.Secret> secrets =
        store.listSecrets(viewer.organisationId(), viewer.personId());
    return hidden(secrets, viewer).map(DecisionStore.Secret::id).collect(Collectors.toSet());
  }

  /** Of all that is handed in, whatever is decided, until it is announced. */
  @Override
  public boolean mayBeIn(UUID envelopeId, Viewer viewer) {
    List<DecisionStore.Secret> pending =
        store.listPending(envelopeId, viewer.organisationId(), viewer.personId());
    return hidden(pending, viewer).findAny().isPresent();
  }

  private Stream<DecisionStore.Secret> hidden(List<DecisionStore.Secret> secrets, Viewer viewer) {
    if (!DecisionRules.readDecided(viewer)) return secrets.stream();
    var known =
        new HashSet<>(
            applicationRules.unsealed(viewer, secrets, DecisionStore.Secret::applicationId));
    return secrets.stream().filter(secret -> secret.disqualified() || !known.contains(secret));
  }
}
