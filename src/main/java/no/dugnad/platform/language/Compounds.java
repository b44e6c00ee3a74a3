package no.dugnad.platform.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Takes a compound apart where its parts are words that are known: of all ways, the one whose parts
 * are the most common in their geometric mean (Koehn and Knight, "Empirical Methods for Compound
 * Splitting", EACL 2003). What joins them, as the s of "arbeidsplass", goes with the ending of the
 * part before it.
 */
final class Compounds {
  /** The words that municipalities use, until there are enough texts to know them by. */
  private static final Set<String> LISTED = WordList.stems("words.txt");

  /** In how many texts a word of the list would stand, as far as we know. */
  private static final int AS_LISTED = 10;

  /** A word that stands in one text only may be a slip, or a name. */
  private static final int LEAST_TEXTS = 2;

  private static final int LEAST_WORD = 6;
  private static final int LEAST_PART = 3;
  private static final int LEAST_UNLISTED_PART = 4;

  /** Longer ones are no words. */
  private static final int MOST_LETTERS = 60;

  private static final int MOST_PARTS = 5;

  private final ToIntFunction<String> texts;

  /**
   * @param texts in how many texts a stem stands
   */
  Compounds(ToIntFunction<String> texts) {
    this.texts = texts;
  }

  /**
   * A way to take it apart.
   *
   * @param common the sum of the logarithms of how common its parts are
   */
  private record Way(List<String> stems, double common) {
    double mean() {
      return common / stems.size();
    }

    Way and(String stem, double frequency) {
      var more = new ArrayList<>(stems);
      more.add(stem);
      return new Way(List.copyOf(more), common + Math.log(frequency));
    }
  }

  /**
   * The stems of its parts, in their order; none when it is no compound of words that are known.
   */
  List<String> parts(String word) {
    int length = word.length();
    if (length < LEAST_WORD || length > MOST_LETTERS) return List.of();
    if (LISTED.contains(WordForms.stem(word))) return List.of();
    // The best way to each place, by how many parts it has: a mean is no sum, so that the best of a
    // longer one may begin with the second best of a shorter one, but not of one as long.
    var best = new Way[length + 1][MOST_PARTS + 1];
    best[0][0] = new Way(List.of(), 0);
    for (int end = LEAST_PART; end <= length; end++) {
      if (end != length && end > length - LEAST_PART) continue;
      for (int start = 0; start <= end - LEAST_PART; start++) {
        if (start == 0 && end == length) continue;
        extend(best, word, start, end);
      }
    }
    Way found = null;
    for (Way way : best[length])
      if (way != null && (found == null || way.mean() > found.mean())) found = way;
    return found == null ? List.of() : found.stems();
  }

  private void extend(Way[][] best, String word, int start, int end) {
    String stem = null;
    double frequency = 0;
    for (int parts = 0; parts < MOST_PARTS; parts++) {
      Way before = best[start][parts];
      if (before == null) continue;
      if (stem == null) {
        String part = word.substring(start, end);
        stem = WordForms.stem(part);
        frequency = frequency(part, stem);
      }
      if (frequency == 0) return;
      Way way = before.and(stem, frequency);
      Way other = best[end][parts + 1];
      if (other == null || way.common() > other.common()) best[end][parts + 1] = way;
    }
  }

  /** How common it is as a part; 0 for what is none. */
  private int frequency(String part, String stem) {
    if (stem.length() < 2) return 0;
    boolean listed = LISTED.contains(stem);
    int known = texts.applyAsInt(stem);
    if (listed) return AS_LISTED + known;
    return part.length() >= LEAST_UNLISTED_PART && known >= LEAST_TEXTS ? known : 0;
  }
}
