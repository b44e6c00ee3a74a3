package no.dugnad.platform.forgetting;

import java.util.UUID;
import java.util.function.Predicate;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Who may ask that somebody is forgotten, and who answers. */
@Component
class ForgettingRules {
  private final ForgettingStore store;

  ForgettingRules(ForgettingStore store) {
    this.store = store;
  }

  /** Everybody who is signed in, for themselves. */
  public boolean askForOneself(Viewer viewer) {
    return viewer.isSignedIn();
  }

  /** An administrator, for one who asked them, of the organisation they act for. */
  public boolean askForOthers(Viewer viewer) {
    return viewer.has(Role.ADMINISTRATOR);
  }

  /** An administrator of the organisation that answers. */
  public boolean read(Viewer viewer, UUID id) {
    return is(id, request -> viewer.has(Role.ADMINISTRATOR, request.organisationId()));
  }

  /** An administrator of the organisation that answers, and not for themselves. */
  public boolean answer(Viewer viewer, UUID id) {
    return read(viewer, id) && is(id, request -> !viewer.is(request.personId()));
  }

  /** Archive work: an administrator of the organisation that answered, once it is done. */
  public boolean openName(Viewer viewer, UUID id) {
    return read(viewer, id) && is(id, ForgettingRequest::isDone);
  }

  private boolean is(UUID id, Predicate<ForgettingRequest> what) {
    return store.find(id).filter(what).isPresent();
  }
}
