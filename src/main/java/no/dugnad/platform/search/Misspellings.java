package no.dugnad.platform.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What somebody may have meant by a word that nobody has written: what is one slip away, or two of
 * a long word. Letters that change places are one slip. That å is written aa, or ø as o, costs next
 * to nothing.
 */
final class Misspellings {
  private static final int MOST_MEANT = 3;

  /** Shorter words are too near to others. */
  private static final int LEAST_LETTERS = 4;

  private static final int LETTERS_OF_TWO_SLIPS = 8;

  /** Hundredths of a slip. */
  private static final int SLIP = 100;

  private static final int SPELLED_OTHERWISE = 20;

  /** How much further off than the nearest another proposal may be. */
  private static final int AS_NEAR = 30;

  private Misspellings() {}

  private record Meant(String word, int distance, int texts) {}

  /** The likeliest first. */
  static List<String> meant(String word, Terms terms) {
    if (word.length() < LEAST_LETTERS) return List.of();
    int most = most(word);
    Spelled sought = Spelled.of(word);
    var near = new ArrayList<Meant>();
    for (Spelled other : terms.spelled()) {
      if (Math.abs(other.plain().length() - sought.plain().length()) * SLIP > most) continue;
      if (sought.lettersApart(other) * SLIP > 2 * most) continue;
      int distance = distance(sought.plain(), other.plain(), most);
      if (!sought.isPlain() || !other.isPlain()) distance += otherwise(word, other.word());
      if (distance <= most)
        near.add(new Meant(other.word(), distance, terms.texts(Terms.WRITTEN + other.word())));
    }
    near.sort(
        Comparator.comparingInt(Meant::distance)
            .thenComparing(Meant::texts, Comparator.reverseOrder())
            .thenComparing(Meant::word));
    return near.stream()
        .filter(meant -> meant.distance() <= near.getFirst().distance() + AS_NEAR)
        .map(Meant::word)
        .limit(MOST_MEANT)
        .toList();
  }

  private static int most(String word) {
    if (word.length() >= LETTERS_OF_TWO_SLIPS) return 2 * SLIP + SPELLED_OTHERWISE;
    return word.length() > LEAST_LETTERS ? SLIP + SPELLED_OTHERWISE : SPELLED_OTHERWISE;
  }

  private static int otherwise(String word, String other) {
    return word.equals(other) ? 0 : SPELLED_OTHERWISE / 2;
  }

  /** By optimal string alignment; more than {@code most} where it is further. */
  private static int distance(String a, String b, int most) {
    int[] before = null;
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) last[j] = j * SLIP;
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i * SLIP;
      int least = row[0];
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        row[j] = Math.min(last[j - 1] + (same ? 0 : SLIP), Math.min(last[j], row[j - 1]) + SLIP);
        if (before != null && j > 1 && isTurned(a, i, b, j))
          row[j] = Math.min(row[j], before[j - 2] + SLIP);
        least = Math.min(least, row[j]);
      }
      if (least > most) return most + 1;
      before = last;
      last = row;
    }
    return last[b.length()];
  }

  private static boolean isTurned(String a, int i, String b, int j) {
    return a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
