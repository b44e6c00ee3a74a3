package no.dugnad.funding.panels;

/** How far a panel member may see into an application. */
public enum Sight {
  /**
   * They have not yet answered whether they are disqualified: they see what they must answer for.
   */
  UNANSWERED,
  /** They read it and score it. */
  OPEN,
  /** They are disqualified: for them it does not exist. */
  CLOSED
}
