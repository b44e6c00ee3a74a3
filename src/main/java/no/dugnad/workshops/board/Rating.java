package no.dugnad.workshops.board;

import no.dugnad.platform.shared.Refused;

/** What one person thinks: how much doing it would give and cost, each from 1 to 5. */
public record Rating(int impact, int effort) {
  /** The best of a scale that begins at 1. */
  public static final int MOST = 5;

  public Rating {
    if (impact < 1 || impact > MOST || effort < 1 || effort > MOST) {
      throw new Refused("board.refused.scale", MOST);
    }
  }
}
