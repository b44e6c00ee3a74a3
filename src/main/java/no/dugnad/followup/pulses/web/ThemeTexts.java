package no.dugnad.followup.pulses.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.followup.pulses.Results.Text;
import no.dugnad.followup.pulses.Theme;
import no.dugnad.workshops.wording.Groups;
import no.dugnad.workshops.wording.Likeness;

/**
 * The texts of a pulse, as an adviser sorts them.
 *
 * @param behind those of each theme
 * @param alike those that may be about the same, and are enough to be a theme
 * @param others those that are neither
 */
public record ThemeTexts(Map<UUID, List<Text>> behind, List<List<Text>> alike, List<Text> others) {
  public ThemeTexts {
    behind = Map.copyOf(behind);
    alike = List.copyOf(alike);
    others = List.copyOf(others);
  }

  static ThemeTexts of(List<Text> texts, Map<UUID, Set<UUID>> behind) {
    Set<UUID> sorted =
        behind.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
    List<Text> unsorted = texts.stream().filter(text -> !sorted.contains(text.id())).toList();
    List<List<Text>> alike = alike(unsorted);
    Set<UUID> grouped =
        alike.stream().flatMap(List::stream).map(Text::id).collect(Collectors.toSet());
    return new ThemeTexts(
        behind.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, of -> only(texts, of.getValue()))),
        alike,
        unsorted.stream().filter(text -> !grouped.contains(text.id())).toList());
  }

  private static List<List<Text>> alike(List<Text> texts) {
    var likeness = new Likeness();
    texts.forEach(text -> likeness.add(text.id(), text.text()));
    return Groups.of(likeness.proposals()).stream()
        .filter(group -> group.size() >= Theme.LEAST_TEXTS)
        .map(group -> only(texts, Set.copyOf(group)))
        .toList();
  }

  private static List<Text> only(List<Text> texts, Set<UUID> ids) {
    return texts.stream().filter(text -> ids.contains(text.id())).toList();
  }

  public boolean isEmpty() {
    return behind.isEmpty() && alike.isEmpty() && others.isEmpty();
  }
}
