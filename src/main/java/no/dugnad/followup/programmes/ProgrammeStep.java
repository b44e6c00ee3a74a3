package no.dugnad.followup.programmes;

import java.time.LocalDate;
import java.time.LocalTime;
import no.dugnad.funding.schemes.FollowUp;
import no.dugnad.platform.shared.WorkingDays;
import no.dugnad.platform.ui.Ui;
import no.dugnad.platform.ui.Word;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a cohort, or each of its projects, does.
 *
 * @param key by which the steps of a programme are told apart, in all its versions
 * @param name as the organisation calls it; empty of one of the scheme's, which has a name in each
 *     language
 * @param promise what the applicants were promised by it in the call; null when nothing
 * @param retired whether it is in the programme only for what is done of it
 */
public record ProgrammeStep(
    String key,
    String name,
    Kind kind,
    FollowUp.@Nullable Step promise,
    When when,
    Silence silence,
    boolean retired) {
  public static final int MAX_NAME = 100;
  public static final int MOST_MONTHS = 60;
  public static final int MOST_DAYS = 366;

  public enum Kind {
    /** The cohort meets. */
    GATHERING,
    /** Each project says in a minute how it goes. */
    CHECK,
    /** Each project writes something that is read and approved. */
    DELIVERABLE
  }

  /** What comes of it that nothing is heard. Nothing is ever stopped by a clock. */
  public enum Silence {
    /** It waits. */
    WAITS,
    /** The manager of the unit hears of it, two weeks later. */
    TELLS_MANAGER,
    /** After two weeks nobody asks any more. */
    LAPSES;

    /** Two weeks of working days. */
    private static final int PATIENCE = 10;

    /** The day on which something comes of it. */
    public LocalDate day(LocalDate due) {
      return WorkingDays.plus(due, PATIENCE);
    }
  }

  /**
   * @param hour of a gathering, as it is proposed; null when it is to be done by the end of the day
   */
  public record When(Anchor anchor, Offset offset, Roll roll, @Nullable LocalTime hour) {
    /**
     * Always from its anchor, and never from what was reckoned before, which would drift.
     *
     * @param anchored the day of the anchor
     */
    LocalDate day(LocalDate anchored, QuietTimes quiet) {
      return quiet.rolled(offset.from(anchored), roll);
    }
  }

  /**
   * What its day is reckoned from.
   *
   * @param step the key of an earlier step, when it is from that one's day; else null
   * @param date when it is a fixed one; else null
   */
  public record Anchor(From from, @Nullable String step, @Nullable LocalDate date) {
    public enum From {
      /** The award of the project itself; of a gathering, the first of the cohort. */
      ANNOUNCED,
      STEP,
      /** When the project has ended. */
      OUTCOME,
      DATE
    }

    public static final Anchor ANNOUNCED = new Anchor(From.ANNOUNCED, null, null);

    public static Anchor of(String step) {
      return new Anchor(From.STEP, step, null);
    }
  }

  /** A number of months and days, which both may be before. */
  public record Offset(int months, int days) {
    /** In a month that is shorter, the last day of it. */
    LocalDate from(LocalDate day) {
      return day.plusMonths(months).plusDays(days);
    }
  }

  /** What a day that falls on one off goes to. */
  public enum Roll {
    NEXT,
    PREVIOUS,
    NONE
  }

  /** Whether the cohort does it together. */
  public boolean isOfCohort() {
    return kind == Kind.GATHERING;
  }

  /** Whether the cohort closes with it, where each project tells what became of it. */
  public boolean isClosing() {
    return isOfCohort() && promise == FollowUp.Step.CLOSING;
  }

  /** Whether a project that has ended has no part in it any more: it is for who is under way. */
  public boolean isForThoseUnderWay() {
    return isOfCohort()
        && (promise == FollowUp.Step.START_UP || promise == FollowUp.Step.STATUS_CHECK);
  }

  boolean isAfterOutcome() {
    return when.anchor().from() == Anchor.From.OUTCOME;
  }

  /** Whether the organisation has given it a name of its own. */
  public boolean isNamed() {
    return !name.isEmpty();
  }

  public String name(Ui ui) {
    return name.isEmpty() ? ui.t(standard().key()) : name;
  }

  /** As it is kept for readers of whichever language: its own name, or that of the scheme's. */
  Object said() {
    return name.isEmpty() ? standard() : name;
  }

  private Word standard() {
    return new Word("programmes.standard." + key);
  }

  ProgrammeStep at(When other) {
    return new ProgrammeStep(key, name, kind, promise, other, silence, retired);
  }

  ProgrammeStep retire() {
    return new ProgrammeStep(key, name, kind, promise, when, silence, true);
  }
}
