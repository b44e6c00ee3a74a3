package no.dugnad.platform.forms;

/** Whether a question is to be answered, as far as the answers so far can tell (Kleene's logic). */
public enum Visibility {
  SHOWN,
  HIDDEN,
  /** The answer that decides is missing, or itself belongs to a question that may be hidden. */
  NOT_YET_KNOWN;

  public static Visibility of(boolean holds) {
    return holds ? SHOWN : HIDDEN;
  }

  /** False beats unknown, unknown beats true. */
  public Visibility and(Visibility other) {
    if (this == HIDDEN || other == HIDDEN) return HIDDEN;
    return this == NOT_YET_KNOWN ? this : other;
  }
}
