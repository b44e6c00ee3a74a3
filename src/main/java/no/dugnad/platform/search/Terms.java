package no.dugnad.platform.search;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import no.dugnad.platform.language.Lexemes;

/**
 * The words of all that everybody may read, and in how many texts each stands. What few may read
 * adds nothing to it, so that neither an order nor a proposal tells of it.
 */
final class Terms {
  /** Stands before a word as it is written; without it, a lexeme is a stem. */
  static final String WRITTEN = "=";

  /** Stands before the kind of what a document is of. */
  static final String KIND = "@";

  /** Stands before the number of a subject that a document is about. */
  static final String SUBJECT = "#";

  private static final int LEAST_BEFORE = 3;
  private static final int LEAST_END = 5;
  private static final int MOST_ENDINGS = 12;
  private static final int MOST_KNOWN = 20_000;

  private final int documents;
  private final double usualLength;
  private final Map<String, Integer> texts;
  private final Map<String, Integer> anywhere;
  private final List<String> stems;
  private final List<Spelled> spelled;
  private final List<String> written;

  /** To take a compound apart takes as long as to look up hundreds. */
  private final Map<String, Lexemes> known =
      Caffeine.newBuilder().maximumSize(MOST_KNOWN).<String, Lexemes>build().asMap();

  /**
   * @param usualLength how many lexemes a document has
   * @param texts in how many of the documents each lexeme stands
   * @param anywhere likewise, when those count in which it is a part of another
   */
  Terms(
      int documents,
      double usualLength,
      Map<String, Integer> texts,
      Map<String, Integer> anywhere) {
    this.documents = documents;
    this.usualLength = usualLength;
    this.texts = Map.copyOf(texts);
    this.anywhere = Map.copyOf(anywhere);
    var stems = new ArrayList<String>();
    var written = new ArrayList<String>();
    for (String lexeme : this.texts.keySet()) {
      if (lexeme.startsWith(WRITTEN)) written.add(lexeme.substring(WRITTEN.length()));
      else if (!lexeme.startsWith(SUBJECT)) stems.add(lexeme);
    }
    this.stems = stems.stream().sorted().toList();
    this.written = written.stream().sorted().toList();
    this.spelled = this.written.stream().map(Spelled::of).toList();
  }

  Lexemes lexemes(String word) {
    return known.computeIfAbsent(word, some -> Lexemes.of(some, this::texts));
  }

  int texts(String lexeme) {
    return texts.getOrDefault(lexeme, 0);
  }

  /** How many a question for it comes to. */
  int anywhere(String lexeme) {
    return anywhere.getOrDefault(lexeme, 0);
  }

  int documents() {
    return documents;
  }

  double usualLength() {
    return usualLength;
  }

  /** How much it tells that a word stands in a text: less, the more texts it stands in. */
  double rarity(int texts) {
    return Math.log(1 + (documents + 1.0) / (texts + 0.5));
  }

  /** Whether something begins with what is written. */
  boolean isBeginning(String word) {
    int place = Collections.binarySearch(written, word);
    if (place >= 0) return true;
    int next = -place - 1;
    return next < written.size() && written.get(next).startsWith(word);
  }

  /** The stems of compounds that end with the stem, the most common first. */
  List<String> endingWith(String stem) {
    if (stem.length() < LEAST_END) return List.of();
    return stems.stream()
        .filter(other -> other.length() >= stem.length() + LEAST_BEFORE && other.endsWith(stem))
        .sorted((a, b) -> texts(b) - texts(a))
        .limit(MOST_ENDINGS)
        .toList();
  }

  /** The words as they are written, by the alphabet. */
  List<Spelled> spelled() {
    return spelled;
  }
}
