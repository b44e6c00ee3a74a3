package no.dugnad.funding.decisions;

/** What a decision says. */
public enum Outcome {
  AWARD,
  DECLINE
}
