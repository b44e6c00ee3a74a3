package no.dugnad.platform.signin;

import java.security.SecureRandom;
import java.util.Base64;
import no.dugnad.platform.shared.Sha256;

/** What a link carries to open the product once. Only its hash is ever stored. */
public final class Token {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private Token() {}

  public static String make() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  public static byte[] hash(String token) {
    return Sha256.of(token);
  }
}
