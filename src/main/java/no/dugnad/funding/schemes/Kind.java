package no.dugnad.funding.schemes;

/** What an application asks money for. */
public enum Kind {
  EQUIPMENT,
  APP,
  DEVELOPMENT
}
