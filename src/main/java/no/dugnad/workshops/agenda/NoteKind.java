package no.dugnad.workshops.agenda;

/** What a note says something of. */
public enum NoteKind {
  NEED,
  CAUSE,
  EFFECT
}
