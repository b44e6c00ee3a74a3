package no.dugnad.funding.awards;

import java.util.UUID;
import no.dugnad.funding.schemes.Kind;
import no.dugnad.platform.shared.Money;
import org.jspecify.annotations.Nullable;

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
    String unit,
    String title,
    boolean titlePublic,
    @Nullable Kind kind,
    Money amount) {}
