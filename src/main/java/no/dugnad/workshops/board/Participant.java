package no.dugnad.workshops.board;

import java.util.UUID;
import no.dugnad.workshops.agenda.Introduction;

/**
 * Somebody who joined.
 *
 * @param tokenHash what their cookie holds, hashed
 * @param table from 1; 0 when the room has no tables
 * @param movedByHand whether a facilitator chose the table, so that mixing leaves them there
 */
public record Participant(
    UUID id,
    String tokenHash,
    Introduction introduction,
    int table,
    boolean movedByHand,
    boolean removed) {

  /** How many may be in a workshop at once. */
  public static final int MOST = 10_000;

  /** How many notes one may write, those taken away again counted: each is kept for ever. */
  public static final int MAX_NOTES = 60;

  Participant introducedAs(Introduction other) {
    return new Participant(id, tokenHash, other, table, movedByHand, removed);
  }

  Participant at(int other, boolean byHand) {
    return new Participant(id, tokenHash, introduction, other, byHand, removed);
  }

  Participant removed(boolean yes) {
    return new Participant(id, tokenHash, introduction, table, movedByHand, yes);
  }
}
