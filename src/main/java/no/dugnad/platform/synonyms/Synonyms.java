package no.dugnad.platform.synonyms;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.dugnad.platform.language.Lexemes;
import no.dugnad.platform.language.WordList;
import no.dugnad.platform.language.Words;

/** Words and phrases that mean nearly the same, by their stems. */
public final class Synonyms {
  /** What comes with the product. */
  public static final Synonyms LISTED =
      new Synonyms(
          WordList.lines("synonyms.txt").stream()
              .map(line -> List.of(line.split(" ")).stream().map(w -> w.replace('_', ' ')).toList())
              .toList());

  private final List<List<String>> groups;
  private final Map<List<String>, Set<List<String>>> same = new HashMap<>();

  /**
   * @param groups of words or phrases that mean the same
   */
  Synonyms(List<List<String>> groups) {
    this.groups = groups;
    for (List<String> group : groups) {
      List<List<String>> stems = group.stream().map(Synonyms::stems).toList();
      for (List<String> one : stems) {
        Set<List<String>> others = same.computeIfAbsent(one, _ -> new LinkedHashSet<>());
        others.addAll(stems);
        others.remove(one);
      }
    }
  }

  /** These and others. */
  Synonyms with(List<List<String>> others) {
    return new Synonyms(Stream.concat(groups.stream(), others.stream()).toList());
  }

  /** Whether each of the words or phrases means the same as all the others already. */
  boolean areSame(List<String> words) {
    List<List<String>> stems = words.stream().map(Synonyms::stems).toList();
    Set<List<String>> first = same.getOrDefault(stems.getFirst(), Set.of());
    return first.containsAll(stems.subList(1, stems.size()));
  }

  static List<String> stems(String phrase) {
    return Words.telling(Words.of(phrase)).stream()
        .map(word -> Lexemes.whole(word).stem())
        .toList();
  }

  /**
   * What means the same as the words that stand beside each other, each as its stems; what is made
   * of a word means the same too.
   */
  public Set<List<String>> of(List<Lexemes> words) {
    var found = new LinkedHashSet<List<String>>();
    found.addAll(same.getOrDefault(words.stream().map(Lexemes::stem).toList(), Set.of()));
    if (words.size() == 1)
      for (String base : words.getFirst().bases())
        found.addAll(same.getOrDefault(List.of(base), Set.of()));
    for (List<String> one : List.copyOf(found))
      if (one.size() == 1)
        for (String base : Lexemes.whole(one.getFirst()).bases()) found.add(List.of(base));
    return found;
  }
}
