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

  /** An adviser keeps the challenges of the organisation they act for. */
  public boolean keep(Viewer viewer) {
    return viewer.has(Role.ADVISER);
  }

  /** An adviser sees the challenges of the organisation they act for. */
  public boolean see(Viewer viewer, UUID id) {
    return store
        .find(id)
        .filter(challenge -> viewer.has(Role.ADVISER, challenge.organisationId()))
        .isPresent();
  }
}
