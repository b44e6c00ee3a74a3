package no.dugnad.followup.expectations;

import java.time.Instant;

/** Whether an expectation has been held against what happened. */
public sealed interface ExpectationStatus {
  record Stated() implements ExpectationStatus {}

  record Reviewed(Outcome outcome, String words, Instant at) implements ExpectationStatus {}

  /** What became of it. */
  enum Outcome {
    MET,
    PARTLY,
    NOT
  }
}
