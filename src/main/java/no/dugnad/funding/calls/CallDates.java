package no.dugnad.funding.calls;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a call opens, when it takes no more, and when the applicants have their answer. A draft may
 * lack any of them.
 *
 * @param deadline the first moment that is too late
 */
public record CallDates(
    @Nullable Instant opensAt, @Nullable Instant deadline, @Nullable LocalDate answerBy) {
  static final CallDates NONE = new CallDates(null, null, null);
}
