package no.dugnad.platform.shared;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * What stands in a link that opens something to whoever holds it: 192 bits that nobody guesses, in
 * letters that an address may have. Whoever issues one keeps {@link Sha256#hexOf} of it alone.
 */
public final class LinkToken {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 24;

  private LinkToken() {}

  public static String make() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
