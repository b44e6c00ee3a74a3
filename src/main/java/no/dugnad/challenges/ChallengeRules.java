package no.dugnad.challenges;

import java.util.UUID;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Who may do what with challenges. */
@Component
public class ChallengeRules {
  private final ChallengeStore store;

  ChallengeRules(ChallengeStore store) {
    this.store = store;
  }

  /** An adviser keeps the challenges and the places of the organisation they act for. */
  public boolean keep(Viewer viewer) {
    return viewer.has(Role.ADVISER);
  }

  /** Everybody sees a published challenge; its advisers see all of theirs. */
  public boolean see(Viewer viewer, UUID id) {
    return store
        .find(id)
        .filter(challenge -> challenge.isPublic() || manages(viewer, challenge))
        .isPresent();
  }

  /** An adviser of the challenge's organisation writes it. */
  public boolean manage(Viewer viewer, UUID id) {
    return store.find(id).filter(challenge -> manages(viewer, challenge)).isPresent();
  }

  public boolean manages(Viewer viewer, Challenge challenge) {
    return viewer.has(Role.ADVISER, challenge.organisationId());
  }
}
