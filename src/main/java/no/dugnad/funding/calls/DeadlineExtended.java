package no.dugnad.funding.calls;

import java.time.Instant;

/**
 * A call's deadline was moved to later. Told within the deed's own transaction: later rooms give
 * notice to those who have a draft.
 *
 * @param call as it is now
 * @param was the deadline before
 */
public record DeadlineExtended(Call call, Instant was) {}
