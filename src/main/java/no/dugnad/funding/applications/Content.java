package no.dugnad.funding.applications;

import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.shared.Sha256;

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
    return Sha256.hexOf(bytes);
  }
}
