package no.dugnad.funding.applications;

import java.util.List;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import no.dugnad.platform.ui.Slot;

/**
 * What a later room shows beside an application as it is written: list items. It is asked for after
 * something is saved, by a request of its own that nothing waits for, and again with the next save:
 * it is quick, or comes to nothing.
 */
public interface DraftAside extends Slot {
  /**
   * @param text what the application is about, as far as it is saved; nothing of it is kept, logged
   *     or told to anybody
   */
  List<Part> parts(Application application, String text, Viewer viewer);
}
