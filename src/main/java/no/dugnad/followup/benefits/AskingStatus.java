package no.dugnad.followup.benefits;

import java.math.BigDecimal;
import java.time.Instant;
import no.dugnad.followup.benefits.Asking.Seen;
import org.jspecify.annotations.Nullable;

/** Whether a question has its answer. */
public sealed interface AskingStatus {
  record Waiting() implements AskingStatus {}

  /**
   * @param number what it is now; null where it was not measured
   * @param words may be empty
   */
  record Answered(Seen seen, @Nullable BigDecimal number, String words, Instant at)
      implements AskingStatus {
    public static final int MAX_WORDS = 500;

    public Answered {
      number = number == null ? null : Measure.plain(number);
    }
  }
}
