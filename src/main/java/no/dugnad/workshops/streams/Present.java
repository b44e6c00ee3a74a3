package no.dugnad.workshops.streams;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Who follows a workshop now, in how many windows ever.
 *
 * @param screens how many big screens are open
 */
public record Present(Set<UUID> participants, Set<UUID> facilitators, int screens) {
  static final Present NOBODY = new Present(Set.of(), Set.of(), 0);

  public Present {
    participants = Set.copyOf(participants);
    facilitators = Set.copyOf(facilitators);
  }

  Present and(Present others) {
    return new Present(
        union(participants, others.participants),
        union(facilitators, others.facilitators),
        screens + others.screens);
  }

  private static Set<UUID> union(Set<UUID> some, Set<UUID> others) {
    var all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }
}
