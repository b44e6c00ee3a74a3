package no.dugnad.platform.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.dugnad.platform.language.Lexemes;
import no.dugnad.platform.language.Words;

/** Which words of a text are what is looked for. */
final class Marks {
  /** Shorter ones stand within many words that are not made of them. */
  private static final int LEAST_WITHIN = 5;

  private final List<String> beginnings;
  private final Set<String> lexemes = new HashSet<>();

  Marks(List<String> words, List<AskedWord> asked) {
    this.beginnings = words;
    for (AskedWord word : asked) {
      lexemes.addAll(word.itself());
      for (AskedWord.Other other : word.others()) lexemes.addAll(other.lexemes());
    }
  }

  boolean has(String word) {
    String folded = Words.folded(word);
    if (beginnings.stream().anyMatch(folded::startsWith)) return true;
    if (Words.areCommon(List.of(folded))) return false;
    Lexemes read = Lexemes.whole(folded);
    return lexemes.contains(read.stem())
        || read.bases().stream().anyMatch(lexemes::contains)
        || lexemes.stream()
            .anyMatch(lexeme -> lexeme.length() >= LEAST_WITHIN && read.stem().contains(lexeme));
  }
}
