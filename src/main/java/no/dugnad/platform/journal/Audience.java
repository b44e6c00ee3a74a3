package no.dugnad.platform.journal;

/**
 * Who may read an entry in a case's timeline: the rule that opens it. Those of {@link #CASE} and
 * {@link #STAFF} are opened by the page that shows the case. A room above names a rule of its own,
 * and answers for it where the page asks.
 *
 * @param rule its name, as in {@code decisionRules.readDecided}
 */
public record Audience(String rule) {
  /** All who may see the case. */
  public static final Audience CASE = new Audience("CASE");

  /** Those who run the case, and not those whom it is about. */
  public static final Audience STAFF = new Audience("STAFF");
}
