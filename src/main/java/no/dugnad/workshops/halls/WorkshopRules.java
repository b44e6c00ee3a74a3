package no.dugnad.workshops.halls;

import java.util.UUID;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Who may make workshops, and who facilitates each. */
@Component
public class WorkshopRules {
  private final WorkshopStore store;

  WorkshopRules(WorkshopStore store) {
    this.store = store;
  }

  /** An adviser makes workshops for the organisation they act for. */
  public boolean keep(Viewer viewer) {
    return viewer.has(Role.ADVISER);
  }

  /** An adviser of the workshop's organisation facilitates it. */
  public boolean manage(Viewer viewer, UUID id) {
    return store.find(id).filter(workshop -> facilitates(viewer, workshop)).isPresent();
  }

  public boolean facilitates(Viewer viewer, Workshop workshop) {
    return viewer.has(Role.ADVISER, workshop.organisationId());
  }
}
