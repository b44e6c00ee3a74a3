package no.dugnad.platform.home;

import java.util.List;
import no.dugnad.platform.areas.Entrance;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Slot;

/** The ways into a room's areas that are open to this viewer, and where they stand. */
public interface Menu extends Slot {
  List<Entrance> entrances(Viewer viewer);
}
