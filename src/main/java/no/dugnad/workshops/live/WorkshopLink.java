package no.dugnad.workshops.live;

import java.util.Optional;
import no.dugnad.workshops.halls.Workshop;

/** A page about a workshop that a later room has, shown wherever the workshop is named to staff. */
public interface WorkshopLink {

  /** Empty when there is nothing to see yet. */
  Optional<Link> link(Workshop workshop);

  /**
   * @param key the message that names it
   */
  record Link(String path, String key) {}
}
