package no.dugnad.platform.language;

import org.tartarus.snowball.ext.NorwegianStemmer;

/** What is left of a word when its ending is gone: the same for bokmål and nynorsk. */
public final class Stems {
  private Stems() {}

  /**
   * @param word in lower case
   */
  public static String of(String word) {
    var stemmer = new NorwegianStemmer();
    stemmer.setCurrent(asBokmal(word));
    stemmer.stem();
    return stemmer.getCurrent();
  }

  /**
   * Snowball knows bokmål: the endings of nynorsk that it leaves are written as bokmål has them.
   */
  private static String asBokmal(String word) {
    if (word.length() < 6) return word;
    if (word.endsWith("arane")) return word.substring(0, word.length() - 5) + "erne";
    if (word.endsWith("ane")) return word.substring(0, word.length() - 3) + "ene";
    if (word.endsWith("ar")) return word.substring(0, word.length() - 2) + "er";
    if (word.endsWith("leg")) return word.substring(0, word.length() - 3) + "lig";
    return word;
  }
}
