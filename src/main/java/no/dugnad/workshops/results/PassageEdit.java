package no.dugnad.workshops.results;

/** What came of saving a passage. */
public sealed interface PassageEdit {

  record Saved(Passage passage) implements PassageEdit {}

  /** Somebody else saved in the meantime: nothing is overwritten until somebody chooses. */
  record Overtaken(Passage stored) implements PassageEdit {}
}
