package no.dugnad.funding.applications;

import java.util.Set;

/** The questions that every application form has, because the product itself reads the answers. */
public final class Reserved {
  public static final String TITLE = "title";
  public static final String AMOUNT = "amount";
  public static final String BUDGET = "budget";
  public static final String UNIT = "unit";
  public static final String KIND = "kind";

  private static final Set<String> SUMMARISED = Set.of(TITLE, AMOUNT, UNIT, KIND);

  private Reserved() {}

  /** Whether lists of applications show the answer. */
  static boolean isSummarised(String questionId) {
    return SUMMARISED.contains(questionId);
  }
}
