package no.dugnad.funding.calls;

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
    CallDates dates,
    int scaleMax,
    List<FollowUp> followUp) {
  public CallFrame {
    followUp = List.copyOf(followUp);
  }

  /** Nothing but what follows an award. */
  static CallFrame blank(List<FollowUp> followUp) {
    return new CallFrame(null, null, null, null, CallDates.NONE, Scale.USUAL_HIGHEST, followUp);
  }

  /** What next year's call keeps of this one: not its envelope, nor its dates. */
  CallFrame again() {
    return new CallFrame(null, challengeId, least, most, CallDates.NONE, scaleMax, followUp);
  }
}
