package no.dugnad.funding.rejections;

import java.util.UUID;
import no.dugnad.platform.shared.Revision;

/** That an application is turned away without being assessed. */
public record Rejection(UUID id, UUID applicationId, Wording wording, RejectionStatus status) {
  public static final int MAX_TEXT = 4000;

  /** The formal fault. None is that it came too late: nothing is received after the deadline. */
  public enum Ground {
    NOT_ELIGIBLE,
    INCOMPLETE,
    OTHER
  }

  /**
   * What the letter says.
   *
   * @param text what the applicants read of why
   */
  public record Wording(Ground ground, String text) {}

  public boolean isProposed() {
    return status instanceof RejectionStatus.Proposed;
  }

  public boolean isDecided() {
    return status instanceof RejectionStatus.Decided;
  }

  public Revision revision() {
    return Revision.of(wording, status);
  }
}
