package no.dugnad.platform.search;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * A word of a text that others are compared with.
 *
 * @param word as it stands there
 * @param stem its own
 * @param others what counts as it, but for less
 * @param texts in how many texts it stands
 * @param share how much of a whole word it counts as
 */
record Feature(String word, String stem, Set<String> others, int texts, double share) {
  Feature {
    others = Set.copyOf(others);
  }

  /** A tsquery of the word in a title. */
  String titled() {
    return "'" + stem + "':A";
  }

  /** A tsquery of the word where it is written, and not only part of another. */
  String exactly() {
    return "'" + stem + "':ABC";
  }

  /** A tsquery of all that counts as it. */
  String loosely() {
    return others.stream()
        .sorted()
        .collect(Collectors.joining("' | '", "('" + stem + "' | '", "')"));
  }
}
