package no.dugnad.sharing.catalogue;

import java.util.List;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import no.dugnad.platform.ui.Slot;

/** What a later room hangs in the page of an entry: who uses it, what was written of it. */
public interface EntryPart extends Slot {
  /**
   * @param entry as the viewer may read it
   */
  List<Part> parts(CatalogueEntry entry, Viewer viewer);
}
