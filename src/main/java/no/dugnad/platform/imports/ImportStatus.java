package no.dugnad.platform.imports;

/** How far an import has come. */
public enum ImportStatus {
  /** Uploaded; nothing has come in. */
  PENDING,
  /** All its rows have come in. */
  DONE,
  /** Given up; nothing came in. */
  ABANDONED
}
