package no.dugnad.platform.shared;

import java.util.regex.Pattern;

/**
 * What nobody sees in a text: spaces of every width, breaks, and the marks that only steer what
 * stands round them. Word, spreadsheets and web pages give them along when one copies from there.
 */
public final class Blanks {
  /** Letters by name, that fonts draw as nothing. */
  private static final String EMPTY_LETTERS = "\u115f\u1160\u2800\u3164\uffa0";

  private static final String UNSEEN_MARKS = "\u034f\u17b4\u17b5";

  private static final Pattern BLANK =
      Pattern.compile("[\\s\\p{Z}\\p{Cf}" + EMPTY_LETTERS + UNSEEN_MARKS + "]+");

  private Blanks() {}

  public static boolean isBlank(String text) {
    return without(text).isEmpty();
  }

  /** The text with nothing between what is seen. */
  public static String without(String text) {
    return BLANK.matcher(text).replaceAll("");
  }

  /** The text with one plain space where something that is not seen stood, and none round it. */
  public static String single(String text) {
    return BLANK.matcher(text).replaceAll(" ").strip();
  }

  /** Whether it keeps two words apart. */
  static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || EMPTY_LETTERS.indexOf(c) >= 0;
  }

  /** Whether it takes no place at all. */
  static boolean isUnseen(int c) {
    return UNSEEN_MARKS.indexOf(c) >= 0
        || (Character.getType(c) == Character.FORMAT && !isSeenFormat(c));
  }

  /** Arabic and Indic signs that stand before a number, and are drawn. */
  private static boolean isSeenFormat(int c) {
    String name = Character.getName(c);
    return name != null && (name.contains("NUMBER") || name.contains("END OF AYAH"));
  }
}
