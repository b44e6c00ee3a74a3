package no.dugnad.workshops.rankings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What the room estimates of one note. */
public record Estimates(UUID note, int people, Spread impact, Spread effort) {

  /** The estimates of each note that has any, by note. */
  public static Map<UUID, Estimates> byNote(Collection<Estimate> estimates) {
    Map<UUID, List<Estimate>> byNote = new TreeMap<>();
    for (Estimate e : estimates) {
      byNote.computeIfAbsent(e.note(), note -> new ArrayList<>()).add(e);
    }
    Map<UUID, Estimates> result = new TreeMap<>();
    byNote.forEach(
        (note, given) ->
            result.put(
                note,
                new Estimates(
                    note,
                    given.size(),
                    Spread.of(given.stream().mapToInt(Estimate::impact).toArray()),
                    Spread.of(given.stream().mapToInt(Estimate::effort).toArray()))));
    return result;
  }
}
