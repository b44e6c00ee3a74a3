package no.dugnad.funding.awards;

/** What can be done with an award's money. */
public enum Posting {
  PAY,
  /** What was registered as paid, and was not. */
  REVERSE,
  /** What was paid and not used comes back. */
  TAKE_BACK,
  /** What was registered as come back, and had not. */
  REVERSE_RETURN,
  /** What came back is free for others. */
  REUSE,
  /** What is promised and will not be needed is free for others. */
  RELEASE
}
