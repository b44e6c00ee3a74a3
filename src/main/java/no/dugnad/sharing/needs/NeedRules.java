package no.dugnad.sharing.needs;

import java.util.UUID;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Who reads what somebody told, and answers it. To tell it is open to everybody. */
@Component
public class NeedRules {
  private final NeedStore store;

  NeedRules(NeedStore store) {
    this.store = store;
  }

  /** Everybody who is signed in finds what they have told. */
  public boolean listOwn(Viewer viewer) {
    return viewer.isSignedIn();
  }

  /** An adviser reads what is told to the organisation that they act for. */
  public boolean list(Viewer viewer) {
    return viewer.has(Role.ADVISER);
  }

  /** As {@link #list}, of one that whoever wrote it has said was theirs. */
  public boolean answer(Viewer viewer, UUID id) {
    return store
        .find(id)
        .filter(need -> !need.isUnconfirmed())
        .filter(need -> viewer.has(Role.ADVISER, need.organisationId()))
        .isPresent();
  }
}
