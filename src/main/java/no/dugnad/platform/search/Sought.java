package no.dugnad.platform.search;

import java.util.List;
import java.util.stream.Collectors;
import no.dugnad.platform.language.Words;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What somebody looks for, and which part of what is found they want to see.
 *
 * @param text as they wrote it, in one line
 * @param words all of which must be found
 */
public record Sought(String text, List<String> words, int offset, int most) {
  /** More than these tell no more. */
  private static final int MOST_WORDS = 12;

  /** One letter begins too many words. */
  private static final int LEAST_BEGINNING = 2;

  public Sought {
    words = List.copyOf(words);
  }

  public static Sought of(String text) {
    List<String> words =
        Words.telling(Words.of(text)).stream().distinct().limit(MOST_WORDS).toList();
    return new Sought(text, words, 0, 0);
  }

  Sought part(int offset, int most) {
    return new Sought(text, words, offset, most);
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }

  /**
   * Gives the statement its parameters: {@code :query} for {@code to_tsquery('simple', …)}, {@code
   * :title} for what stands before the others because the title itself holds all of it, {@code
   * :most} and {@code :offset}.
   */
  public StatementSpec in(StatementSpec statement) {
    return statement
        .param("query", query())
        .param("title", words.stream().map(word -> "%" + word + "%").toArray(String[]::new))
        .param("most", most)
        .param("offset", offset);
  }

  /** A title with what is looked for marked in it. */
  public List<Excerpt.Piece> marked(String title) {
    return Excerpt.whole(title, words);
  }

  /** The part of a text where it stands first. */
  public List<Excerpt.Piece> excerpt(String text) {
    return Excerpt.around(text, words);
  }

  /** Each word, or one that begins with it. There are letters and digits in them, and no signs. */
  private String query() {
    return words.stream()
        .map(word -> word.length() < LEAST_BEGINNING ? word : word + ":*")
        .collect(Collectors.joining(" & "));
  }
}
