package no.dugnad.funding.panels;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.funding.applications.Seal;
import no.dugnad.platform.database.OncePerRequest;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/**
 * Hides from those who handle applications, or see to it that others do, the ones they are
 * disqualified from, have yet to answer for, or have no seat to read.
 */
@Component
class PanelSeal implements Seal {
  private final ConflictStore store;

  PanelSeal(ConflictStore store) {
    this.store = store;
  }

  @Override
  public Set<UUID> hiddenFrom(Viewer viewer, Collection<UUID> among) {
    UUID person = viewer.personId();
    if (viewer.has(Role.ADVISER)
        || viewer.has(Role.DECISION_MAKER)
        || viewer.has(Role.ADMINISTRATOR)) {
      Set<UUID> hidden =
          OncePerRequest.ask("panels.hidden:" + person, () -> store.listHidden(person));
      return among.stream().filter(hidden::contains).collect(Collectors.toSet());
    }
    if (!viewer.has(Role.ASSESSOR)) return Set.of();
    return OncePerRequest.ask(
        "panels.notOpen:" + person + ":" + among, () -> store.listNotOpen(person, among));
  }
}
