package no.dugnad.funding.awards;

import java.util.UUID;
import no.dugnad.platform.shared.Money;

/**
 * An award that comes of a call's announcement. Its money is committed in the envelope already,
 * under the same id.
 */
public record NewAward(
    UUID id,
    UUID organisationId,
    UUID envelopeId,
    UUID callId,
    UUID applicationId,
    Award.Project project,
    Money amount) {}
