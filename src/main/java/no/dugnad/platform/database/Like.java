package no.dugnad.platform.database;

import java.util.Arrays;
import no.dugnad.platform.shared.Written;

/**
 * Patterns for {@code like} and {@code ilike}, in which the text's own signs stand for themselves.
 */
public final class Like {
  private Like() {}

  public static String containing(String text) {
    return "%" + Written.line(text).replaceAll("[\\\\%_]", "\\\\$0") + "%";
  }

  /** One for each word: with {@code ilike all(…)} the words may stand anywhere. */
  public static String[] words(String text) {
    return Arrays.stream(Written.line(text).split(" "))
        .filter(word -> !word.isEmpty())
        .map(Like::containing)
        .toArray(String[]::new);
  }
}
