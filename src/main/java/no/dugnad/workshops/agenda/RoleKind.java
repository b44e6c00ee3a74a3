package no.dugnad.workshops.agenda;

/** The kind of role that a participant has with regard to the challenge. */
public enum RoleKind {
  USER,
  OPERATIONS,
  MANAGEMENT,
  SUPPLIER,
  RESEARCH,
  ADMINISTRATION,
  OTHER
}
