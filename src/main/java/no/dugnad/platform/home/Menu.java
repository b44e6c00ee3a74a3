package no.dugnad.platform.home;

import java.util.List;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Link;
import no.dugnad.platform.ui.Slot;

/** What a room hangs in the main menu for this viewer. */
public interface Menu extends Slot {
  List<Link> links(Viewer viewer);
}
