package no.dugnad.funding.applications.web;

/** How far a section has come. */
public enum SectionState {
  NOT_BEGUN,
  BEGUN,
  COMPLETE,
  /** Nothing in it must be answered, and nothing is. */
  OPTIONAL
}
