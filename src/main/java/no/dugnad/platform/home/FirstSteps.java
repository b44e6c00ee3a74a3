package no.dugnad.platform.home;

import java.util.List;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Slot;

/**
 * What must be in place before an organisation can run its first round, in the order of the rooms.
 * When the highest room's are done, it is new no longer.
 */
public interface FirstSteps extends Slot {
  List<Step> steps(Viewer viewer);

  /**
   * @param key of its text; under {@code .what} stands how
   * @param by whose it is
   */
  record Step(String key, Role by, String path, boolean done) {}
}
