package no.dugnad.platform.synonyms;

import java.util.UUID;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Who keeps the words that mean the same. */
@Component
public class SynonymRules {
  private final SynonymStore store;

  SynonymRules(SynonymStore store) {
    this.store = store;
  }

  /** An adviser knows what people call things here. */
  public boolean keep(Viewer viewer) {
    return viewer.has(Role.ADVISER);
  }

  /** What an organisation has added is taken away by its own advisers. */
  public boolean remove(Viewer viewer, UUID id) {
    return store.find(id).filter(group -> keep(viewer, group)).isPresent();
  }

  public boolean keep(Viewer viewer, SynonymGroup group) {
    return viewer.has(Role.ADVISER, group.organisationId());
  }
}
