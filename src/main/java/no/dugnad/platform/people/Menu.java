package no.dugnad.platform.people;

import java.util.stream.Stream;
import no.dugnad.platform.ui.MenuEntry;

/** What a room hangs in the main menu for this viewer. */
public interface Menu {
  Stream<MenuEntry> entries(Viewer viewer);
}
