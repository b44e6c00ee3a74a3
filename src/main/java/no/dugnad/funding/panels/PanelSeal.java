package no.dugnad.funding.panels;

import java.util.Set;
import java.util.UUID;
import no.dugnad.funding.applications.Seal;
import no.dugnad.platform.database.OncePerRequest;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/**
 * Hides from those who handle applications the ones they are disqualified from, have yet to answer
 * for, or have no seat to read.
 */
@Component
class PanelSeal implements Seal {
  private final ConflictStore store;

  PanelSeal(ConflictStore store) {
    this.store = store;
  }

  @Override
  public Set<UUID> hiddenFrom(Viewer viewer) {
    boolean assessor = viewer.has(Role.ASSESSOR);
    boolean runsCases = viewer.has(Role.ADVISER) || viewer.has(Role.DECISION_MAKER);
    if (!assessor && !runsCases) return Set.of();
    return OncePerRequest.ask(
        "assessment.hidden:" + viewer.personId() + ":" + viewer.organisationId(),
        () -> store.hiddenFrom(viewer.personId(), viewer.organisationId(), !runsCases));
  }
}
