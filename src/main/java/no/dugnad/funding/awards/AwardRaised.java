package no.dugnad.funding.awards;

import java.time.Instant;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.shared.Money;

/**
 * An appeal gave more to an award that is in the register. Told within the transaction that does.
 *
 * @param before as it was
 */
public record AwardRaised(Award before, Money amount, Instant at, Actor by) {}
