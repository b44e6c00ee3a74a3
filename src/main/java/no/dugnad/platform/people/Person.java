package no.dugnad.platform.people;

import java.util.Locale;
import java.util.UUID;

/**
 * Somebody who can sign in.
 *
 * @param language "nb", "nn" or "en": the language of their mails and letters
 */
public record Person(UUID id, String email, String name, String language) {
  public static final int MAX_NAME = 200;

  /** Nobody who can be written to. */
  public boolean isForgotten() {
    return email.isEmpty();
  }

  public Locale locale() {
    return Locale.of(language);
  }
}
