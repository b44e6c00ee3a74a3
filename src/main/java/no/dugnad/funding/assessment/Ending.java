package no.dugnad.funding.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Until when a call's members score.
 *
 * @param closed the panel meets, or has met: nothing changes
 * @param due by when they are asked to hand in; null where no deadline is set
 */
public record Ending(boolean closed, @Nullable Instant due) {}
