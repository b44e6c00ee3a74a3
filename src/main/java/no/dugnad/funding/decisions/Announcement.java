package no.dugnad.funding.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.awards.Award;
import no.dugnad.funding.awards.NewAward;
import no.dugnad.funding.calls.Call;
import no.dugnad.platform.shared.Money;

/**
 * The moment when all decisions of a call became visible.
 *
 * @param appealBy the last day on which an appeal comes in time
 * @param titlesPublic whether the awarded projects' titles stand on the public page
 */
public record Announcement(
    UUID callId, Instant at, UUID by, LocalDate appealBy, boolean titlesPublic) {

  /** An award that it makes public, or that an appeal against it does. */
  public NewAward award(Call call, Application application, UUID decisionId, Money amount) {
    return new NewAward(
        decisionId,
        call.organisationId(),
        call.envelopeId(),
        call.id(),
        application.id(),
        new Award.Project(
            application.unit(), application.title(), titlesPublic, application.kind()),
        amount);
  }
}
