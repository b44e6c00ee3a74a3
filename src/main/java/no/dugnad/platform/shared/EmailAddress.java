package no.dugnad.platform.shared;

import java.util.regex.Pattern;

/**
 * What is taken for the address of somebody's mail: where it is typed, where it is imported, and
 * where a link to sign in is sent. Stricter than the standard, which knows quotes and comments, and
 * wider, because names have letters that it does not know.
 */
public final class EmailAddress {
  public static final int MAX_LENGTH = 254;

  private static final String ATOM = "[^\\s\\p{Cntrl}\\p{Cs}@,;<>\"()\\[\\]:\\\\.]+";
  private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?";
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?=[^@]{1,64}@)" + ATOM + "(?:\\." + ATOM + ")*@(?:" + LABEL + "\\.)+(?!.$)" + LABEL);

  private EmailAddress() {}

  /** Whether it looks like an address; whether anybody has it, only a mail can tell. */
  public static boolean isOne(String text) {
    return text.length() <= MAX_LENGTH && SHAPE.matcher(text).matches();
  }
}
