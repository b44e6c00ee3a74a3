package no.dugnad.platform.people;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Somebody who can sign in.
 *
 * @param language "nb", "nn" or "en": the language of their mails and letters
 */
public record Person(UUID id, String email, String name, String language) {
  private static final Pattern EMAIL =
      Pattern.compile(
          "[^\\s\\p{Cntrl}\\p{Cs}@,;<>\"()\\[\\]:\\\\]{1,64}@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*");

  private static final int LONGEST_EMAIL = 254;

  /** Whether it looks like an address; whether anybody has it, only a mail can tell. */
  public static boolean isEmail(String text) {
    return text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches();
  }

  public Locale locale() {
    return Locale.of(language);
  }
}
