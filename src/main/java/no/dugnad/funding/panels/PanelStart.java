package no.dugnad.funding.panels;

import java.util.Set;
import java.util.UUID;
import no.dugnad.funding.endorsements.AssessmentStart;
import org.springframework.stereotype.Component;

/** The assessment has begun when the first member has answered for an application. */
@Component
class PanelStart implements AssessmentStart {
  private final ConflictStore store;

  PanelStart(ConflictStore store) {
    this.store = store;
  }

  @Override
  public Set<UUID> listBegun(Set<UUID> callIds) {
    return callIds.isEmpty() ? Set.of() : store.listAnswered(callIds);
  }
}
