package no.dugnad.platform.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A word that is looked for, and all that counts as it.
 *
 * @param word as it is looked for
 * @param texts in how many of the texts that everybody may read it stands
 * @param known whether it stands there in some form
 * @param itself the stems that are the word
 * @param others what counts as it, but for less
 */
record AskedWord(String word, int texts, boolean known, List<String> itself, List<Other> others) {
  AskedWord {
    itself = List.copyOf(itself);
    others = List.copyOf(others);
  }

  /**
   * @param lexemes all of which must be there
   * @param beginning whether what begins with the last of them will do
   */
  record Other(List<String> lexemes, boolean beginning) {
    Other {
      lexemes = List.copyOf(lexemes);
    }

    private String query() {
      return lexemes.stream()
          .map(AskedWord::quoted)
          .collect(Collectors.joining(" & ", "(", beginning ? ":*)" : ")"));
    }
  }

  private static String quoted(String lexeme) {
    return "'" + lexeme + "'";
  }

  /** A tsquery of the word itself. */
  String exactly() {
    return itself.stream().map(AskedWord::quoted).collect(Collectors.joining(" | "));
  }

  /** A tsquery of what else counts as it. */
  String loosely() {
    return others.stream().map(Other::query).collect(Collectors.joining(" | "));
  }

  /** A tsquery of all. */
  String any() {
    return Stream.of(exactly(), loosely())
        .filter(query -> !query.isEmpty())
        .collect(Collectors.joining(" | ", "(", ")"));
  }

  /** How many lexemes {@link #loosely} has: by as many PostgreSQL divides its rank. */
  int size() {
    return others.stream().mapToInt(other -> other.lexemes().size()).sum();
  }
}
