package no.dugnad.funding.endorsements;

import java.util.Optional;

/**
 * The request that counts, held up against what the application says now.
 *
 * @param endorsement empty until somebody is asked
 * @param stale whether the manager answered on another content than this
 */
public record CurrentEndorsement(Optional<Endorsement> endorsement, boolean stale) {

  public boolean isAsked() {
    return endorsement.isPresent();
  }

  public boolean isWaiting() {
    return endorsement.filter(Endorsement::isWaiting).isPresent();
  }

  /** Whether the manager stands behind the application as it is. */
  public boolean isFresh() {
    return !stale && endorsement.filter(Endorsement::isEndorsed).isPresent();
  }
}
