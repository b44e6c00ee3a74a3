package no.dugnad.platform.signin;

import java.util.Locale;

/**
 * What somebody plays in the demo: the part they have in a round, which is more than their role.
 */
public enum DemoRole {
  ADVISER,
  APPLICANT,
  LEADER,
  ASSESSOR,
  DECISION_MAKER,
  ADMINISTRATOR;

  /** As the page's {@code data-demo-role} says it: "decision-maker". */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
