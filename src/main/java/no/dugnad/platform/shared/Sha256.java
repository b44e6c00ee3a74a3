package no.dugnad.platform.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** By what content is known again, and nobody can read from it what it was. */
public final class Sha256 {
  private Sha256() {}

  /** For what is read piece by piece. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public static byte[] of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  public static String hexOf(String text) {
    return HexFormat.of().formatHex(of(text));
  }

  public static String hexOf(byte[] bytes) {
    return HexFormat.of().formatHex(of(bytes));
  }

  private static byte[] of(byte[] bytes) {
    return digest().digest(bytes);
  }
}
