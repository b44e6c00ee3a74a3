package no.dugnad.workshops.rankings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import no.dugnad.workshops.rankings.Votes.Dot;

/**
 * The dots of one note.
 *
 * @param people how many people have put them there
 * @param byKind dots by kind of role; people of no known kind are in the total only
 */
public record Dots(UUID note, int total, int people, SortedMap<String, Integer> byKind) {

  /** The notes that have dots, the most first. */
  public static List<Dots> count(Collection<Dot> dots, Map<UUID, String> kinds) {
    Map<UUID, List<Dot>> byNote = new HashMap<>();
    for (Dot d : dots) byNote.computeIfAbsent(d.note(), note -> new ArrayList<>()).add(d);
    return byNote.entrySet().stream()
        .map(entry -> count(entry.getKey(), entry.getValue(), kinds))
        .sorted(Comparator.comparingInt((Dots d) -> -d.total()).thenComparing(Dots::note))
        .toList();
  }

  private static Dots count(UUID note, List<Dot> dots, Map<UUID, String> kinds) {
    var byKind = new TreeMap<String, Integer>();
    for (Dot d : dots) {
      String kind = kinds.get(d.person());
      if (kind != null) byKind.merge(kind, d.dots(), Integer::sum);
    }
    int total = dots.stream().mapToInt(Dot::dots).sum();
    long people = dots.stream().map(Dot::person).distinct().count();
    return new Dots(note, total, (int) people, byKind);
  }
}
