package no.dugnad.followup.benefits.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.dugnad.followup.benefits.Asking.Seen;
import no.dugnad.followup.benefits.AskingStatus.Answered;
import no.dugnad.followup.benefits.Benefit;
import no.dugnad.followup.benefits.Measure;
import no.dugnad.platform.ui.Input;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one question among many: {@code seen.<id>}, {@code number.<id>}, {@code
 * words.<id>}.
 */
final class AnswerInput {
  private static final String SEEN = "seen.";
  private static final String NUMBER = "number.";
  private static final String WORDS = "words.";

  private AnswerInput() {}

  /** Whether anything of it was filled in. */
  static boolean isBegun(UUID id, Input input) {
    return !input.isBlank(SEEN + id) || !input.isBlank(NUMBER + id) || !input.isBlank(WORDS + id);
  }

  /**
   * @param of null where it is asked of all of a project, which has no number
   */
  static Answered read(UUID id, @Nullable Benefit of, Input input, Instant now) {
    Seen seen = input.choice(SEEN + id, Seen.class);
    boolean measured = of != null && of.foreseen().measure() != null;
    BigDecimal number = measured && !input.isBlank(NUMBER + id) ? input.number(NUMBER + id) : null;
    String words = input.optionalText(WORDS + id, Answered.MAX_WORDS);
    return new Answered(seen, number, words, now);
  }

  static Map<String, String> stored(UUID id, Answered answer) {
    var fields = new HashMap<String, String>();
    fields.put(SEEN + id, answer.seen().name());
    fields.put(NUMBER + id, answer.number() == null ? "" : typed(answer.number()));
    fields.put(WORDS + id, answer.words());
    return fields;
  }

  /** As it is typed: "1250,5". */
  static String typed(BigDecimal number) {
    return Measure.plain(number).toPlainString().replace('.', ',');
  }
}
