package no.dugnad.followup.gatherings;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectStatus;
import no.dugnad.platform.calendar.CalendarEvent;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.ui.Ui;
import org.jspecify.annotations.Nullable;

/**
 * What a cohort meets for.
 *
 * @param id by which calendars know it, for ever
 * @param lot what the order of the projects was drawn with; null when nobody has drawn, or it was
 *     changed by hand since
 * @param workshopId of the one that is held in it
 */
public record Gathering(
    UUID id,
    UUID cohortId,
    UUID organisationId,
    Plan plan,
    Told told,
    GatheringStatus status,
    @Nullable String lot,
    @Nullable UUID workshopId) {
  public static final int MAX_TITLE = 120;
  public static final int MAX_PLACE = 500;
  public static final int MAX_TEXT = 4000;
  public static final int MOST_MINUTES = 120;

  private static final int KNOWN_MONTHS = 12;

  /** What it is for. */
  public enum Kind {
    START_UP,
    CHECK,
    CLOSING,
    OTHER;

    /** The key of the step of a programme that it is. */
    Optional<String> step() {
      return switch (this) {
        case START_UP -> Optional.of("START_UP");
        case CHECK -> Optional.of("STATUS_CHECK");
        case CLOSING -> Optional.of("CLOSING");
        case OTHER -> Optional.empty();
      };
    }
  }

  /**
   * What is planned.
   *
   * @param title empty where its kind says enough
   * @param place where they meet, or a link
   * @param minutes for each project
   */
  public record Plan(
      Kind kind,
      String title,
      Instant starts,
      Instant ends,
      String place,
      String agenda,
      int minutes) {

    boolean isAtTheTimeOf(Plan other) {
      return starts.equals(other.starts) && ends.equals(other.ends);
    }

    /** Whether calendars hold the same of both. */
    boolean isSameInCalendars(Plan other) {
      return isAtTheTimeOf(other)
          && place.equals(other.place)
          && title.equals(other.title)
          && kind == other.kind;
    }
  }

  /**
   * What calendars were told.
   *
   * @param sequence counts the changes
   * @param asked of the last that moved its time: an answer to an earlier one is no answer
   */
  public record Told(int sequence, int asked) {}

  public String path() {
    return path(id);
  }

  public static String path(UUID id) {
    return "/gatherings/" + id;
  }

  /** What it is called. */
  public String name(Ui ui) {
    return name(plan.kind(), plan.title(), ui);
  }

  static String name(Kind kind, String title, Ui ui) {
    return title.isEmpty() ? ui.t("gatherings", kind) : title;
  }

  public boolean isStep(String key) {
    return plan.kind().step().filter(key::equals).isPresent();
  }

  public boolean isDraft() {
    return status instanceof GatheringStatus.Drafted;
  }

  public boolean isAnnounced() {
    return status instanceof GatheringStatus.Announced;
  }

  public boolean isCancelled() {
    return status instanceof GatheringStatus.Cancelled;
  }

  public boolean hasBegun(Instant now) {
    return !now.isBefore(plan.starts());
  }

  public boolean isOver(Instant now) {
    return !now.isBefore(plan.ends());
  }

  /** Whether the project has a part in it: one that has ended tells of that at the closing. */
  public boolean isFor(Project project) {
    boolean whileUnderWay = plan.kind() == Kind.START_UP || plan.kind() == Kind.CHECK;
    return !whileUnderWay
        || !(project.status() instanceof ProjectStatus.Ended ended)
        || ended.at().isAfter(plan.starts());
  }

  /**
   * Of those that ended before this, nobody is known any more to have been asked, or to have come.
   */
  static Instant forgottenBefore(Instant now) {
    return Oslo.instant(Oslo.dateTime(now).minusMonths(KNOWN_MONTHS));
  }

  /** Whether it is known who was asked to it. */
  public boolean isForgotten(Instant now) {
    return plan.ends().isBefore(forgottenBefore(now));
  }

  /** Whether it may be written down what was said there. */
  public boolean takesMinutes(Instant now) {
    return !isDraft() && !isCancelled() && hasBegun(now);
  }

  /** How long it is meant to last. */
  public Duration length() {
    return Duration.between(plan.starts(), plan.ends());
  }

  /** Whether so many projects have their time, each after the other, and there is no more of it. */
  public boolean hasTimeFor(int projects) {
    return length().compareTo(Duration.ofMinutes((long) plan.minutes() * projects)) >= 0;
  }

  /** Whether those who are asked may still answer. */
  public boolean takesAnswers(Instant now) {
    return isAnnounced() && !isOver(now);
  }

  /** Of what its forms change. */
  public Revision revision() {
    return Revision.of(plan, status);
  }

  /** As it stands in a calendar whose owner reads this language. */
  public CalendarEvent event(String cohort, Ui ui) {
    return new CalendarEvent(
        id,
        told.sequence(),
        name(ui) + ": " + cohort,
        plan.place(),
        plan.starts(),
        plan.ends(),
        path());
  }
}
