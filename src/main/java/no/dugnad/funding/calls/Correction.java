package no.dugnad.funding.calls;

import java.time.Instant;
import java.util.List;

/** Texts of a published call that were put right, with the reason that all may read. */
public record Correction(Instant at, String why, List<Change> changes) {
  public static final int MAX_WHY = 500;

  public Correction {
    changes = List.copyOf(changes);
  }

  /** The whole text as it was and as it became. */
  public record Change(CallText text, String before, String after) {
    public Difference difference() {
      return Difference.between(before, after);
    }
  }
}
