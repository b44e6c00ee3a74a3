package no.dugnad.followup.pulses;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import no.dugnad.platform.ui.Slot;

/** What a later room hangs beside each theme: what is done about it. */
public interface ThemePart extends Slot {
  /**
   * Found in one look for all.
   *
   * @param themes those that the viewer may know of
   * @param keeps whether the viewer is an adviser who may do something about them
   * @return by the theme's id; one without may be left out
   */
  Map<UUID, List<Part>> parts(List<Theme> themes, boolean keeps, Viewer viewer);
}
