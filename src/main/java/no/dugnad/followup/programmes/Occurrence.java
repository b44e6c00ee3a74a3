package no.dugnad.followup.programmes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.shared.WorkingDays;
import no.dugnad.platform.ui.Part;
import no.dugnad.platform.ui.Slot;
import org.jspecify.annotations.Nullable;

/**
 * A step, for a cohort or for one project.
 *
 * @param projectId null when the cohort does it together
 * @param step its key
 */
public record Occurrence(
    UUID id,
    UUID cohortId,
    @Nullable UUID projectId,
    String step,
    Due due,
    OccurrenceStatus status) {
  /** After so many working days it is shown as late to those who follow it. */
  private static final int LENIENCE = 3;

  /**
   * @param hour when it begins; null when it is to be done before the day has ended in Oslo
   * @param byHand whether somebody has set it, and it moves no more by itself
   */
  public record Due(LocalDate day, @Nullable LocalTime hour, boolean byHand) {}

  /** Whether it may still be done. */
  public boolean isPending() {
    return switch (status) {
      case OccurrenceStatus.Planned _ -> true;
      case OccurrenceStatus.Open _ -> true;
      case OccurrenceStatus.Done _ -> false;
      case OccurrenceStatus.Waived _ -> false;
      case OccurrenceStatus.Lapsed _ -> false;
    };
  }

  public boolean isDone() {
    return status instanceof OccurrenceStatus.Done;
  }

  /** Whether it is too early: what a cohort does together nobody does before its day. */
  public boolean isToCome(LocalDate today) {
    return projectId == null && today.isBefore(due.day());
  }

  /** Its day: of what a project has done alone, when it did. */
  public LocalDate day() {
    return projectId != null && status instanceof OccurrenceStatus.Done done
        ? Oslo.date(done.at())
        : due.day();
  }

  /** Whether its last moment has passed. */
  public boolean isOver(Instant now) {
    return !now.isBefore(end());
  }

  /** The first moment that is too late: its hour, or when the next day begins in Oslo. */
  public Instant end() {
    return due.hour() == null
        ? Oslo.instant(due.day().plusDays(1).atStartOfDay())
        : Oslo.instant(due.day().atTime(due.hour()));
  }

  /** Whether those who follow it should know that nothing has come. */
  public boolean isLate(Instant now) {
    return isPending() && Oslo.date(now).isAfter(WorkingDays.plus(due.day(), LENIENCE));
  }

  /** A room where steps are done, and answers for those. */
  public interface Place extends Slot {
    /**
     * @param of occurrences, with their steps
     * @param team whether it is asked for the project's team; else for those who follow the cohort
     * @return the path of the page by the occurrence's id; without those that have no page for them
     */
    Map<UUID, String> paths(Map<Occurrence, ProgrammeStep> of, boolean team);

    /**
     * What it says of them where it knows better than the programme, to those who are inside.
     *
     * @return message keys by the occurrence's id
     */
    default Map<UUID, String> said(Map<Occurrence, ProgrammeStep> of) {
      return Map.of();
    }

    /** What those who follow it meet on the step's own page: what is lacking, and the way there. */
    default List<Part> parts(Occurrence of, ProgrammeStep step) {
      return List.of();
    }
  }

  public String path() {
    return "/occurrences/" + id;
  }

  public Revision revision() {
    return Revision.of(due, status);
  }
}
