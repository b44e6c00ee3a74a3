package no.dugnad.platform.language;

import static java.util.Comparator.comparing;
import static java.util.Map.entry;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.Pattern;

/**
 * Words as search compares them: nynorsk as bokmål, and the forms that no ending tells of. What
 * stands in the list within a longer word is changed there too, as in "sjukeheimsplass".
 */
final class WordForms {
  /** Whole words. */
  private static final Map<String, String> SAME =
      WordList.lines("forms.txt").stream()
          .map(line -> line.split(" "))
          .flatMap(words -> Arrays.stream(words).skip(1).map(form -> entry(form, words[0])))
          .collect(toUnmodifiableMap(Entry::getKey, Entry::getValue, (first, _) -> first));

  /** Parts of words. */
  private static final Map<String, String> WITHIN =
      WordList.lines("nynorsk.txt").stream()
          .map(line -> line.split(" "))
          .collect(toUnmodifiableMap(words -> words[0], words -> words[1]));

  private static final Pattern PARTS =
      Pattern.compile(
          WITHIN.keySet().stream()
              .sorted(comparing(String::length).reversed())
              .collect(joining("|")));

  private static final String VOWELS = "aeiouyæøå";

  private WordForms() {}

  static String stem(String word) {
    String form = SAME.getOrDefault(word, word);
    String bokmal = PARTS.matcher(form).replaceAll(part -> WITHIN.getOrDefault(part.group(), ""));
    return single(Stems.of(bokmal));
  }

  /** "rom" and what is left of "rommet", "sykkel" and what is left of "sykler". */
  static String single(String stem) {
    int last = stem.length() - 1;
    if (last < 3) return stem;
    if (stem.charAt(last) == stem.charAt(last - 1)) return stem.substring(0, last);
    boolean unstressed =
        stem.charAt(last - 1) == 'e'
            && stem.charAt(last) == 'l'
            && VOWELS.indexOf(stem.charAt(last - 2)) < 0;
    return unstressed ? single(stem.substring(0, last - 1)) + stem.charAt(last) : stem;
  }
}
