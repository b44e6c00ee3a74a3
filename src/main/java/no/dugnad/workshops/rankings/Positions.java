package no.dugnad.workshops.rankings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where each id stands in a list. */
final class Positions {
  static final int NONE = -1;

  private final Map<UUID, Integer> places;

  Positions(List<UUID> ids) {
    this.places = HashMap.newHashMap(ids.size());
    for (UUID id : ids) places.put(id, places.size());
  }

  int size() {
    return places.size();
  }

  boolean have(UUID id) {
    return places.containsKey(id);
  }

  /** {@link #NONE} for an id that isn't there. */
  int of(UUID id) {
    return places.getOrDefault(id, NONE);
  }
}
