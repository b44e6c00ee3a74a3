package no.dugnad.followup.reports;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an adviser has to say of a report.
 *
 * @param remarks by the question that each stands at; those at {@link #WHOLE} are of all of it
 */
public record Review(Map<String, String> remarks) {
  /**
   * What was said in one of a report's rounds.
   *
   * @param at null where that was not kept
   */
  public record Round(int number, @Nullable Instant at, Map<String, String> remarks) {
    public Round {
      remarks = Map.copyOf(remarks);
    }
  }

  /** In place of a question's id. */
  public static final String WHOLE = "";

  public static final int MAX_TEXT = 2000;

  public Review {
    remarks = Map.copyOf(remarks);
  }
}
