package no.dugnad.funding.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.dugnad.funding.schemes.FollowUp;
import no.dugnad.funding.schemes.Scale;
import no.dugnad.platform.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A call's money, dates, scale and follow-up. A draft may lack what is nullable here; a published
 * call lacks only what it never needs, the challenge.
 *
 * @param least the least one may apply for, zero when there is no such
 * @param scaleMax the highest points of a score
 */
public record CallFrame(
    @Nullable UUID envelopeId,
    @Nullable UUID challengeId,
    @Nullable Money least,
    @Nullable Money most,
    Dates dates,
    int scaleMax,
    List<FollowUp> followUp) {
  public CallFrame {
    followUp = List.copyOf(followUp);
  }

  /** Nothing but what follows an award. */
  static CallFrame blank(List<FollowUp> followUp) {
    return new CallFrame(null, null, null, null, Dates.NONE, Scale.USUAL_HIGHEST, followUp);
  }

  /** What next year's call keeps of this one: not its envelope, nor its dates. */
  CallFrame again() {
    return new CallFrame(null, challengeId, least, most, Dates.NONE, scaleMax, followUp);
  }

  /**
   * When a call opens, when it takes no more, and when the applicants have their answer. A draft
   * may lack any of them.
   *
   * @param deadline the first moment that is too late
   */
  public record Dates(
      @Nullable Instant opensAt, @Nullable Instant deadline, @Nullable LocalDate answerBy) {
    static final Dates NONE = new Dates(null, null, null);
  }
}
