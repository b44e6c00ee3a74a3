package no.dugnad.funding.recommendations;

/** What the panel proposes for an application. */
public enum Verdict {
  UNDECIDED,
  AWARD,
  DECLINE
}
