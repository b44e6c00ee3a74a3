package no.dugnad.funding.endorsements;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The line manager's answer to whether they stand behind an application.
 *
 * @param unitId the unit the manager leads, as the application named it when they were asked
 */
public record Endorsement(
    UUID id,
    UUID applicationId,
    UUID unitId,
    UUID managerId,
    String manager,
    Instant askedAt,
    EndorsementStatus status) {
  public static final int MAX_WORD = 1000;

  /** Whether the answer was given on another content than the one with this hash. */
  public boolean isOlderThan(String sha256) {
    return switch (status) {
      case EndorsementStatus.Asked _ -> false;
      case EndorsementStatus.Replaced _ -> false;
      case EndorsementStatus.Endorsed endorsed -> !endorsed.sha256().equals(sha256);
      case EndorsementStatus.Declined declined -> !declined.sha256().equals(sha256);
    };
  }

  public boolean isEndorsed() {
    return status instanceof EndorsementStatus.Endorsed;
  }

  public boolean isWaiting() {
    return status instanceof EndorsementStatus.Asked;
  }

  /**
   * The request that counts, held up against what the application says now.
   *
   * @param endorsement empty until somebody is asked
   * @param stale whether the manager answered on another content than this
   */
  public record Current(Optional<Endorsement> endorsement, boolean stale) {

    public boolean isAsked() {
      return endorsement.isPresent();
    }

    public boolean isWaiting() {
      return endorsement.filter(Endorsement::isWaiting).isPresent();
    }

    public boolean isAnswered() {
      return isAsked() && !isWaiting();
    }

    /** Whether the manager stands behind the application as it is. */
    public boolean isFresh() {
      return !stale && endorsement.filter(Endorsement::isEndorsed).isPresent();
    }
  }
}
