package no.dugnad.workshops.results;

/** What came of saving a passage. */
public sealed interface Saving {

  record Saved(Passage passage) implements Saving {}

  /** Somebody else saved in the meantime: nothing is overwritten until somebody chooses. */
  record Conflict(Passage stored) implements Saving {}
}
