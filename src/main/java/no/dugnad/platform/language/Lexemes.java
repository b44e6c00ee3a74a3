package no.dugnad.platform.language;

import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * A word as search knows it.
 *
 * @param word as {@link Words} folds it
 * @param stem without its ending, as bokmål has it
 * @param bases the stems of what it may be made of: those of "utvikle" for "utviklingen"
 * @param parts the stems of the words that it is put together of; none if it is no compound
 */
public record Lexemes(String word, String stem, Set<String> bases, List<String> parts) {
  public Lexemes {
    bases = Set.copyOf(bases);
    parts = List.copyOf(parts);
  }

  /** Without its parts, where one does not ask for them. */
  public static Lexemes whole(String word) {
    String stem = WordForms.stem(word);
    return new Lexemes(word, stem, Derivations.of(stem), List.of());
  }

  /**
   * @param word as {@link Words} folds it
   * @param texts in how many texts a stem stands: what is common is a likelier part
   */
  public static Lexemes of(String word, ToIntFunction<String> texts) {
    Lexemes whole = whole(word);
    return new Lexemes(word, whole.stem(), whole.bases(), new Compounds(texts).parts(word));
  }
}
