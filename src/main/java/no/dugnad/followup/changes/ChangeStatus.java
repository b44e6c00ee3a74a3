package no.dugnad.followup.changes;

import java.time.Instant;

/** Whether a change is decided. That the day to answer by is over is reckoned, and never kept. */
public sealed interface ChangeStatus {
  record Proposed() implements ChangeStatus {}

  /**
   * @param granted may be less than was asked
   * @param by the name of who decided
   * @param words may be empty
   */
  record Approved(Wanted granted, String by, String words, Instant at) implements ChangeStatus {}

  record Rejected(String by, String why, Instant at) implements ChangeStatus {}

  /**
   * By the team, or because the project has ended.
   *
   * @param fallenAway whether it was not the team
   */
  record Withdrawn(boolean fallenAway, Instant at) implements ChangeStatus {}
}
