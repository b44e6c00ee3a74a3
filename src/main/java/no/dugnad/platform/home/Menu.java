package no.dugnad.platform.home;

import java.util.stream.Stream;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.MenuEntry;

/** What a room hangs in the main menu for this viewer. */
public interface Menu {
  Stream<MenuEntry> entries(Viewer viewer);
}
