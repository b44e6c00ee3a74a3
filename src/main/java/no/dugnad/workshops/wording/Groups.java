package no.dugnad.workshops.wording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.dugnad.workshops.wording.Likeness.Match;

/**
 * Gathers proposals: in a group each note is like every other, so that no chain makes strangers
 * one.
 */
public final class Groups {
  private Groups() {}

  /** The groups of two or more; that of the most alike first. */
  public static List<List<UUID>> of(Collection<Match> proposals) {
    Map<UUID, Set<UUID>> like = new HashMap<>();
    for (Match proposal : proposals) {
      like.computeIfAbsent(proposal.a(), _ -> new HashSet<>()).add(proposal.b());
      like.computeIfAbsent(proposal.b(), _ -> new HashSet<>()).add(proposal.a());
    }
    List<Match> sorted = Likeness.sorted(new ArrayList<>(proposals));
    Map<UUID, List<UUID>> groupOf = new HashMap<>();
    for (Match proposal : sorted) {
      List<UUID> one = groupOf.getOrDefault(proposal.a(), List.of(proposal.a()));
      List<UUID> other = groupOf.getOrDefault(proposal.b(), List.of(proposal.b()));
      if (one.equals(other) || !areAllLike(one, other, like)) continue;
      List<UUID> joined = new ArrayList<>(one);
      joined.addAll(other);
      joined.forEach(id -> groupOf.put(id, joined));
    }
    return sorted.stream()
        .map(proposal -> groupOf.getOrDefault(proposal.a(), List.of()))
        .filter(group -> !group.isEmpty())
        .distinct()
        .toList();
  }

  private static boolean areAllLike(List<UUID> some, List<UUID> others, Map<UUID, Set<UUID>> like) {
    return some.stream().allMatch(id -> like.getOrDefault(id, Set.of()).containsAll(others));
  }
}
