package no.dugnad.workshops.board;

import no.dugnad.platform.shared.Refused;

/** What one person thought of the workshop, from 1 to 5, and why. */
public record Evaluation(int score, String text) {
  public Evaluation {
    if (score < 1 || score > Rating.MOST) throw new Refused("board.refused.scale", Rating.MOST);
  }
}
