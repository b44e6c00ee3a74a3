package no.dugnad.funding.intake.web;

import java.time.Instant;
import java.util.Optional;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.ApplicationStatus.Submitted;
import no.dugnad.funding.endorsements.Endorsement;
import no.dugnad.funding.endorsements.EndorsementStatus;
import no.dugnad.funding.intake.web.SubmittedList.Endorsed;

/**
 * One line of what has come in.
 *
 * @param owner the name of the one who began it
 */
public record SubmittedRow(
    Application application, String owner, Optional<Endorsement> endorsement) {

  public Instant at() {
    return submitted().at();
  }

  public Endorsed endorsed() {
    if (endorsement.isEmpty()) return Endorsed.NOT_ASKED;
    return switch (endorsement.get().status()) {
      case EndorsementStatus.Asked _ -> Endorsed.WAITING;
      case EndorsementStatus.Endorsed _ -> Endorsed.YES;
      case EndorsementStatus.Declined _ -> Endorsed.NO;
      case EndorsementStatus.Replaced _ -> Endorsed.NOT_ASKED;
    };
  }

  /** Whether the manager answered on another content than what was handed in. */
  public boolean isStale() {
    return endorsement.filter(e -> e.isOlderThan(submitted().sha256())).isPresent();
  }

  private Submitted submitted() {
    if (application.status() instanceof Submitted submitted) return submitted;
    throw new IllegalStateException(application.id() + " is not handed in");
  }
}
