package no.dugnad.platform.imports;

import java.util.List;
import java.util.UUID;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Slots;
import org.springframework.stereotype.Component;

/** Who may bring rows in. */
@Component
public class ImportRules {
  private final ImportStore store;
  private final List<ImportKind> kinds;

  ImportRules(ImportStore store, Slots slots) {
    this.store = store;
    this.kinds = slots.in(ImportKind.class);
  }

  /** Those for whom there is at least one kind of import. */
  public boolean bringIn(Viewer viewer) {
    return viewer.belongsSomewhere() && kinds.stream().anyMatch(kind -> kind.allows(viewer));
  }

  /** An import that is not done yet is its own uploader's, as long as they may do that kind. */
  public boolean work(Viewer viewer, UUID id) {
    return viewer.belongsSomewhere()
        && store
            .findKind(id, viewer.personId(), viewer.organisationId())
            .filter(kind -> allows(viewer, kind))
            .isPresent();
  }

  /** What has come in may be taken back by those of the organisation who may do that kind. */
  public boolean takeBack(Viewer viewer, UUID id) {
    return viewer.belongsSomewhere()
        && store
            .findKind(id, viewer.organisationId())
            .filter(kind -> allows(viewer, kind))
            .isPresent();
  }

  boolean allows(Viewer viewer, String kind) {
    return viewer.belongsSomewhere()
        && kinds.stream().anyMatch(k -> k.name().equals(kind) && k.allows(viewer));
  }
}
