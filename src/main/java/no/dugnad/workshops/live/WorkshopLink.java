package no.dugnad.workshops.live;

import java.util.List;
import no.dugnad.platform.ui.Link;
import no.dugnad.platform.ui.Slot;
import no.dugnad.workshops.halls.Workshop;

/** A later room's pages about a workshop, led to from wherever people find the workshop. */
public interface WorkshopLink extends Slot {
  List<Link> links(Workshop workshop);

  /** Those of them that all may follow, who took part too. */
  default List<Link> openLinks(Workshop workshop) {
    return List.of();
  }
}
