package no.dugnad.workshops.log;

/** What a note says something of. */
public enum NoteKind {
  NEED,
  CAUSE,
  EFFECT
}
