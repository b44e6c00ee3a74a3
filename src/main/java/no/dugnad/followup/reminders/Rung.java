package no.dugnad.followup.reminders;

import java.time.LocalDate;
import java.util.Optional;
import no.dugnad.followup.programmes.ProgrammeStep;
import no.dugnad.followup.programmes.ProgrammeStep.Silence;
import no.dugnad.platform.shared.WorkingDays;

/**
 * What people are told of a step, and when. Which one is due follows from the step's day alone: one
 * that was missed while nothing ran is caught up with or, when the next is due, passed over.
 */
enum Rung {
  /** The owner, two weeks before. */
  SOON(-10),
  /** The owner, two days before. */
  NEXT(-2),
  /** The owner and the team, the day after. */
  AFTER(1),
  /** The unit's manager, when the step says so, and when it does. */
  MANAGER(0);

  /** The longest that a day can be away when something of it is told, in days. */
  static final int MOST_DAYS_BEFORE = 30;

  static final int MOST_DAYS_AFTER = 60;

  /** The working days from the step's own. */
  private final int away;

  Rung(int away) {
    this.away = away;
  }

  private boolean isDue(LocalDate due, LocalDate today) {
    LocalDate day = away < 0 ? WorkingDays.before(due, -away) : WorkingDays.plus(due, away);
    return !day.isAfter(today);
  }

  /** The one for the owner that is due on the day, and has been last. */
  static Optional<Rung> latest(ProgrammeStep step, LocalDate due, LocalDate today) {
    if (AFTER.isDue(due, today)) return Optional.of(AFTER);
    if (NEXT.isDue(due, today)) return Optional.of(NEXT);
    // What takes a minute is not asked for twice before its day.
    boolean takesLong = step.kind() == ProgrammeStep.Kind.DELIVERABLE;
    return takesLong && SOON.isDue(due, today) ? Optional.of(SOON) : Optional.empty();
  }

  static boolean tellsManager(ProgrammeStep step, LocalDate due, LocalDate today) {
    return step.silence() == Silence.TELLS_MANAGER && !step.silence().day(due).isAfter(today);
  }
}
