package no.dugnad.followup.reports;

import java.util.Map;

/**
 * What an adviser has to say of a report.
 *
 * @param remarks by the question that each stands at; those at {@link #WHOLE} are of all of it
 */
public record Review(Map<String, String> remarks) {
  /** In place of a question's id. */
  public static final String WHOLE = "";

  public static final int MAX_TEXT = 2000;

  public Review {
    remarks = Map.copyOf(remarks);
  }
}
