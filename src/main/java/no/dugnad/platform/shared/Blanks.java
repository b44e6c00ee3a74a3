package no.dugnad.platform.shared;

import java.util.regex.Pattern;

/**
 * What nobody sees in a text: spaces of every width, breaks, and the marks that only steer what
 * stands round them. Word, spreadsheets and web pages give them along when one copies from there.
 */
public final class Blanks {
  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

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
}
