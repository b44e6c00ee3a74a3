package no.dugnad.workshops.agenda;

/** How people come into a workshop that is open. */
public enum DoorState {
  /** By themselves, while there are places. */
  OPEN,
  /** When a facilitator lets them in; until then they wait. */
  WATCHED,
  /** Not at all. */
  SHUT
}
