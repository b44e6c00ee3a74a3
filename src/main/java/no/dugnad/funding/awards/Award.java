package no.dugnad.funding.awards;

import java.util.UUID;
import no.dugnad.funding.schemes.Kind;
import no.dugnad.platform.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money that a project has been awarded, and that everybody may know of.
 *
 * @param organisation its name
 * @param year the envelope's
 * @param callId the call it came of; null for a round from before, which is named by {@code
 *     roundId}
 * @param applicationId null for a round from before
 * @param round what the call or the round is called
 * @param title the project's; only for those who run it when not {@code titlePublic}
 * @param kind null where it is not known
 */
public record Award(
    UUID id,
    UUID organisationId,
    String organisation,
    UUID envelopeId,
    int year,
    @Nullable UUID callId,
    @Nullable UUID roundId,
    @Nullable UUID applicationId,
    String round,
    String unit,
    String title,
    boolean titlePublic,
    @Nullable Kind kind,
    Money amount) {}
