package no.dugnad.followup.reports;

import java.time.Instant;
import no.dugnad.platform.shared.Sha256;

/**
 * What was submitted last, when and by whom.
 *
 * @param sha256 of the content, as it was told then
 */
public record ReportReceipt(Instant at, String by, String sha256, byte[] content) {
  public ReportReceipt {
    content = content.clone();
  }

  @Override
  public byte[] content() {
    return content.clone();
  }

  /** Whether the content we keep still has that hash. */
  public boolean isKept() {
    return Sha256.hexOf(content).equals(sha256);
  }
}
