package no.dugnad.platform.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.dugnad.platform.language.Lexemes;
import no.dugnad.platform.language.Words;

/** The words of a document as PostgreSQL keeps them, with their places and what they weigh. */
final class WeightedWords {
  /** PostgreSQL counts no further. */
  private static final int MOST_WORDS = 16_000;

  /** Longer ones are no words. */
  private static final int MOST_LETTERS = 100;

  /** Of words that differ: PostgreSQL keeps no more than a megabyte. */
  private static final int MOST_CHARACTERS = 40_000;

  private static final int MOST_PLACES = 4;

  private final Terms terms;
  private final Map<String, StringBuilder> places = new TreeMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private int place;
  private int characters;

  WeightedWords(Terms terms) {
    this.terms = terms;
  }

  /** It is of no weight that is counted. */
  WeightedWords of(String kind) {
    places.put(Terms.KIND + kind, new StringBuilder("1D"));
    return this;
  }

  /** It is counted, and no query of words asks for it. */
  WeightedWords about(int subject) {
    places.put(Terms.SUBJECT + subject, new StringBuilder("1C"));
    return this;
  }

  /**
   * @param weight A, B or C; what is made of a word weighs D
   */
  WeightedWords add(String text, char weight) {
    for (String word : Words.of(text)) {
      if (place >= MOST_WORDS || characters >= MOST_CHARACTERS) break;
      if (word.length() > MOST_LETTERS) continue;
      place++;
      if (!counts.containsKey(Terms.WRITTEN + word)) characters += word.length();
      add(Terms.WRITTEN + word, weight, place);
      if (Words.areCommon(List.of(word))) continue;
      Lexemes lexemes = terms.lexemes(word);
      add(lexemes.stem(), weight, place);
      for (String base : lexemes.bases()) add(base, 'D', place);
      for (String part : lexemes.parts()) add(part, 'D', place);
    }
    return this;
  }

  private void add(String lexeme, char weight, int at) {
    if (counts.merge(lexeme, 1, Integer::sum) > MOST_PLACES) return;
    StringBuilder where = places.computeIfAbsent(lexeme, _ -> new StringBuilder());
    where.append(where.isEmpty() ? "" : ",").append(at).append(weight);
  }

  /** For {@code cast(… as tsvector)}: there are letters and digits in the words, and no signs. */
  String vector() {
    return places.entrySet().stream()
        .map(entry -> "'" + entry.getKey() + "':" + entry.getValue())
        .collect(Collectors.joining(" "));
  }
}
