package no.dugnad.funding.recommendations;

/** What came of saving a recommendation. */
public sealed interface Proposing {

  record Saved(Recommendation recommendation) implements Proposing {}

  /** Somebody else saved in the meantime: nothing is overwritten until somebody chooses. */
  record Clash(Recommendation stored, String by) implements Proposing {}
}
