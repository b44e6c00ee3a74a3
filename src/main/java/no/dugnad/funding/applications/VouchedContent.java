package no.dugnad.funding.applications;

import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.shared.Sha256;

/**
 * What an application says at one moment: the bytes that a receipt or an endorsement vouches for.
 */
public final class VouchedContent {
  private final byte[] bytes;

  private VouchedContent(byte[] bytes) {
    this.bytes = bytes;
  }

  public static VouchedContent of(AnswerSheet sheet) {
    return new VouchedContent(sheet.canonical());
  }

  public static VouchedContent of(byte[] stored) {
    return new VouchedContent(stored.clone());
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /** Which of what it has said somebody has before them. */
  public Revision revision() {
    return Revision.of(sha256());
  }

  /** In hexadecimal. */
  public String sha256() {
    return Sha256.hexOf(bytes);
  }
}
