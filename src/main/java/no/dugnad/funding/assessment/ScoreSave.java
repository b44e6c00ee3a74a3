package no.dugnad.funding.assessment;

/** What came of saving a score. */
public sealed interface ScoreSave {

  record Saved(Score score) implements ScoreSave {}

  /** It was saved from elsewhere in the meantime: nothing is overwritten until somebody chooses. */
  record Clash(Score stored) implements ScoreSave {}
}
