package no.dugnad.workshops.results;

import java.time.Instant;

/** How far a needs description has come; each state carries its own facts. */
public sealed interface DescriptionStatus {

  /** Drawn from the log, and being written on. */
  record Draft() implements DescriptionStatus {}

  /** It stays as it is, whatever happens in the log. */
  record Approved(Instant at, String by) implements DescriptionStatus {}

  /** Read by all, on the challenge. */
  record Published(Instant at, String by) implements DescriptionStatus {}

  /** Taken back, and being written on again. */
  record Withdrawn(Instant at, String by, String why) implements DescriptionStatus {
    public static final int MAX_WHY = 500;
  }

  default boolean isEditable() {
    return switch (this) {
      case Draft _, Withdrawn _ -> true;
      case Approved _, Published _ -> false;
    };
  }
}
