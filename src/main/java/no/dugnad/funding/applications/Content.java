package no.dugnad.funding.applications;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import no.dugnad.platform.answers.AnswerSheet;

/**
 * What an application says at one moment: the bytes that a receipt or an endorsement vouches for.
 */
public final class Content {
  private final byte[] bytes;

  private Content(byte[] bytes) {
    this.bytes = bytes;
  }

  public static Content of(AnswerSheet sheet) {
    return new Content(sheet.canonical());
  }

  public static Content of(byte[] stored) {
    return new Content(stored.clone());
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /** In hexadecimal. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
