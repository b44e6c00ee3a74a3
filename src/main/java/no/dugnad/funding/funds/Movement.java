package no.dugnad.funding.funds;

import java.time.Instant;
import java.util.UUID;
import no.dugnad.platform.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * One transaction in the ledger, as a line to read.
 *
 * @param award whose money it is; null when the envelope itself grew or shrank
 * @param amount what moved from {@code deed.from()} to {@code deed.to()}; negative when less is set
 *     aside
 */
public record Movement(
    UUID id, Instant at, String actor, LedgerDeed deed, @Nullable UUID award, Money amount) {}
