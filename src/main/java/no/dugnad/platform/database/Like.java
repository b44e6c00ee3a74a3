package no.dugnad.platform.database;

import java.util.Arrays;

/**
 * Patterns for {@code like} and {@code ilike}, in which the text's own signs stand for themselves.
 */
public final class Like {
  private Like() {}

  public static String containing(String text) {
    return "%" + text.strip().replaceAll("[\\\\%_]", "\\\\$0") + "%";
  }

  /** One for each word: with {@code ilike all(…)} the words may stand anywhere. */
  public static String[] words(String text) {
    return Arrays.stream(text.strip().split("\\s+"))
        .filter(word -> !word.isEmpty())
        .map(Like::containing)
        .toArray(String[]::new);
  }
}
