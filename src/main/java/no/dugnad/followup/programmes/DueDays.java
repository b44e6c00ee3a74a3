package no.dugnad.followup.programmes;

import java.time.LocalDate;
import java.util.Optional;
import no.dugnad.followup.programmes.ProgrammeStep.Anchor;
import no.dugnad.followup.programmes.ProgrammeStep.Roll;

/**
 * Reckons by which day a step is due: always from its anchor, and never from what was reckoned
 * before, which would drift.
 */
final class DueDays {
  /** What says the days that steps are reckoned from; empty as long as there is none. */
  interface Anchors {
    Optional<LocalDate> day(Anchor anchor);
  }

  /** Longer than any quiet time, so that one that never ends does not keep us for ever. */
  private static final int MOST_DAYS_MOVED = 400;

  private final QuietTimes quiet;

  DueDays(QuietTimes quiet) {
    this.quiet = quiet;
  }

  Optional<LocalDate> due(ProgrammeStep step, Anchors anchors) {
    return anchors
        .day(step.when().anchor())
        .map(step.when().offset()::from)
        .map(day -> rolled(day, step.when().roll()));
  }

  private LocalDate rolled(LocalDate day, Roll roll) {
    int pace =
        switch (roll) {
          case NEXT -> 1;
          case PREVIOUS -> -1;
          case NONE -> 0;
        };
    LocalDate rolled = day;
    for (int moved = 0; pace != 0 && quiet.isFree(rolled); moved++) {
      if (moved == MOST_DAYS_MOVED) return day;
      rolled = rolled.plusDays(pace);
    }
    return rolled;
  }
}
