package no.dugnad.funding.awards;

import java.util.UUID;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Who may do what with awards. What they are, everybody may see. */
@Component
public class AwardRules {
  private final AwardStore store;

  AwardRules(AwardStore store) {
    this.store = store;
  }

  /** An adviser of the award's organisation pays it out and takes back what was not used. */
  public boolean keep(Viewer viewer, UUID id) {
    return store
        .find(id)
        .filter(award -> viewer.has(Role.ADVISER, award.organisationId()))
        .isPresent();
  }
}
