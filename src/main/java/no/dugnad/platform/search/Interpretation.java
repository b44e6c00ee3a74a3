package no.dugnad.platform.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.dugnad.platform.language.Lexemes;
import no.dugnad.platform.search.AskedWord.Other;
import no.dugnad.platform.synonyms.Synonyms;

/** Makes what is looked for of the words that somebody has written. */
final class Interpretation {
  /** Fewer letters begin too many words. */
  private static final int LEAST_BEGINNING = 3;

  private static final int MOST_OTHERS = 40;

  private final Terms terms;
  private final Synonyms synonyms;

  Interpretation(Terms terms, Synonyms synonyms) {
    this.terms = terms;
    this.synonyms = synonyms;
  }

  List<AskedWord> of(List<String> words) {
    List<Lexemes> lexemes = words.stream().map(terms::lexemes).toList();
    var asked = new ArrayList<AskedWord>();
    for (int i = 0; i < words.size(); i++) asked.add(asked(lexemes, i));
    return asked;
  }

  private AskedWord asked(List<Lexemes> words, int i) {
    Lexemes word = words.get(i);
    Set<String> itself = new LinkedHashSet<>(List.of(word.stem()));
    if (i > 0) itself.addAll(joined(words.get(i - 1), word));
    if (i + 1 < words.size()) itself.addAll(joined(word, words.get(i + 1)));
    Set<Other> others = new LinkedHashSet<>(others(word));
    addSynonyms(others, words.subList(i, i + 1));
    if (i > 0) addSynonyms(others, words.subList(i - 1, i + 1));
    if (i + 1 < words.size()) addSynonyms(others, words.subList(i, i + 2));
    return new AskedWord(
        word.word(),
        Math.max(terms.texts(word.stem()), terms.texts(Terms.WRITTEN + word.word())),
        isKnown(word),
        List.copyOf(itself),
        others.stream().limit(MOST_OTHERS).toList());
  }

  private boolean isKnown(Lexemes word) {
    return terms.texts(word.stem()) > 0
        || terms.isBeginning(word.word())
        || word.bases().stream().anyMatch(base -> terms.texts(base) > 0);
  }

  private List<Other> others(Lexemes word) {
    var others = new ArrayList<Other>();
    for (String base : word.bases()) others.add(new Other(List.of(base), false));
    boolean begins = word.word().length() >= LEAST_BEGINNING;
    others.add(new Other(List.of(Terms.WRITTEN + word.word()), begins));
    for (String end : terms.endingWith(word.stem())) others.add(new Other(List.of(end), false));
    if (!word.parts().isEmpty()) others.add(new Other(word.parts(), false));
    return others;
  }

  private void addSynonyms(Set<Other> others, List<Lexemes> words) {
    for (List<String> same : synonyms.of(words)) others.add(new Other(same, false));
  }

  /** What is written apart may be one word: "lyd filer". */
  private List<String> joined(Lexemes one, Lexemes next) {
    var joined = new ArrayList<String>();
    for (String joint : List.of("", "s", "e")) {
      String stem = terms.lexemes(one.word() + joint + next.word()).stem();
      if (terms.texts(stem) > 0) joined.add(stem);
    }
    return joined;
  }
}
