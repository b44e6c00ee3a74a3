package no.dugnad.platform.files;

import no.dugnad.platform.shared.Refused;

/** A file that is not taken in. */
public final class RefusedFile extends Refused {
  private final boolean telling;

  private RefusedFile(boolean telling, String key, Object... args) {
    super(key, args);
    this.telling = telling;
  }

  /** For what may happen to anybody. */
  static RefusedFile of(String key, Object... args) {
    return new RefusedFile(false, key, args);
  }

  /** For what it is: something else than its name says, or of a kind that is not taken. */
  public static RefusedFile telling(String key, Object... args) {
    return new RefusedFile(true, key, args);
  }

  /** Whether those who follow the case should know. */
  boolean isTelling() {
    return telling;
  }
}
