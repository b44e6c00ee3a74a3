package no.dugnad.platform.journal;

/** Who may read an entry in a case's timeline. */
public enum Audience {
  /** All who may see the case. */
  CASE,
  /** Those who run the case, and not those whom it is about. */
  STAFF
}
