package no.dugnad.platform.search;

/**
 * A word as it is written, for one who looks for what somebody meant.
 *
 * @param plain as one writes it who has no Norwegian keys
 * @param letters a bit for each letter it has
 */
record Spelled(String word, String plain, long letters) {
  static Spelled of(String word) {
    String plain =
        word.replace("aa", "a")
            .replace("ae", "e")
            .replace("oe", "o")
            .replace('å', 'a')
            .replace('æ', 'e')
            .replace('ø', 'o');
    long letters =
        plain.chars().mapToLong(letter -> 1L << (letter % Long.SIZE)).reduce(0, (a, b) -> a | b);
    return new Spelled(word, plain, letters);
  }

  boolean isPlain() {
    return plain.equals(word);
  }

  /** How many letters at least one has and the other not: a slip changes two at most. */
  int lettersApart(Spelled other) {
    return Long.bitCount(letters ^ other.letters);
  }
}
