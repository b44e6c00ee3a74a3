package no.dugnad.funding.funds;

import java.util.Map;
import java.util.UUID;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Slot;

/** What the awards of an envelope are called, and where they are read: told by a later room. */
public interface AwardName extends Slot {
  /** By award. */
  Map<UUID, Named> names(Envelope envelope, Viewer viewer);

  record Named(String title, String path) {}
}
