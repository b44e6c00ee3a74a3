package no.dugnad.funding.calls;

/** What an application asks money for. */
public enum Kind {
  EQUIPMENT,
  APP,
  DEVELOPMENT
}
