package no.dugnad.platform.database;

/**
 * Finds a name or an address in a text, and not where it is a part of another: "Per" is no part of
 * "Personvern", nor "per@a.no" of "kas.per@a.no".
 */
public final class WholeWords {
  private WholeWords() {}

  /** A regular expression of PostgreSQL's. */
  public static String pattern(String text) {
    return "(?<![[:alnum:]_.+-])"
        + text.replaceAll("[^\\p{L}\\p{N}\\s]", "\\\\$0")
        + "(?![[:alnum:]_-]|[.][[:alnum:]])";
  }
}
