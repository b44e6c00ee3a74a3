package no.dugnad.platform.people;

/**
 * What a membership lets somebody do, beside what every employee may: read open calls, apply,
 * endorse.
 */
public enum Role {
  /** Runs funds, calls and rounds. */
  ADVISER,
  /** May sit on a panel and score. */
  ASSESSOR,
  /** Decides what the panel recommends. */
  DECISION_MAKER,
  /** Keeps the organisation's people, units and roles. */
  ADMINISTRATOR
}
