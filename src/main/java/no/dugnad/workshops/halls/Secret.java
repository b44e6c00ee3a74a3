package no.dugnad.workshops.halls;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.platform.shared.Sha256;

/** What nobody can guess: codes, tokens, keys. */
public final class Secret {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 24;
  private static final int CODE_LENGTH = 6;

  /** Without those that look like others on a screen far away: I and 1, O and 0. */
  private static final String CODE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private Secret() {}

  static String code() {
    return RANDOM
        .ints(CODE_LENGTH, 0, CODE_LETTERS.length())
        .mapToObj(i -> CODE_LETTERS.substring(i, i + 1))
        .collect(Collectors.joining());
  }

  static String token() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The same each time for one who comes to the workshop with the key. */
  static String token(UUID workshop, UUID key) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(workshop + " " + key));
  }

  /** An id that follows from the token and does not tell it. */
  static UUID id(String token, String what) {
    ByteBuffer bytes = ByteBuffer.wrap(Sha256.of(what + " " + token));
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  public static String hash(String token) {
    return Sha256.hexOf(token);
  }
}
