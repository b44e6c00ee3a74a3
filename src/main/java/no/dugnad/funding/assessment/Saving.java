package no.dugnad.funding.assessment;

/** What came of saving a score. */
public sealed interface Saving {

  record Saved(Score score) implements Saving {}

  /** It was saved from elsewhere in the meantime: nothing is overwritten until somebody chooses. */
  record Conflict(Score stored) implements Saving {}
}
