package no.dugnad.workshops.results;

/** What came of saving a passage. */
public sealed interface PassageSave {

  record Saved(Passage passage) implements PassageSave {}

  /** Somebody else saved in the meantime: nothing is overwritten until somebody chooses. */
  record Clash(Passage stored) implements PassageSave {}
}
