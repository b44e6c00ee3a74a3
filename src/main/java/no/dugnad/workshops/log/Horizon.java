package no.dugnad.workshops.log;

/** When a need is felt. */
public enum Horizon {
  TODAY,
  FUTURE
}
