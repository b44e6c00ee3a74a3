package no.dugnad.workshops.agenda;

/** When a need is felt. */
public enum Horizon {
  TODAY,
  FUTURE
}
