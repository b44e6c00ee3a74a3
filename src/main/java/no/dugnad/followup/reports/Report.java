package no.dugnad.followup.reports;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.schemes.FollowUp;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Revision;
import org.jspecify.annotations.Nullable;

/**
 * One of the written things of a project.
 *
 * @param sheetId as its team writes it
 * @param submittedSheetId as it was submitted last, which is what all others read; null before
 * @param round how many times it has been answered
 */
public record Report(
    UUID id,
    UUID projectId,
    Kind kind,
    Instant begunAt,
    UUID sheetId,
    @Nullable UUID submittedSheetId,
    int round,
    ReportStatus status) {

  public enum Kind {
    DESCRIPTION("description", FollowUp.Step.PROJECT_DESCRIPTION),
    FINAL("final-report", FollowUp.Step.FINAL_REPORT);

    private final String word;
    private final FollowUp.Step step;

    Kind(String word, FollowUp.Step step) {
      this.word = word;
      this.step = step;
    }

    /** As addresses call it. */
    public String word() {
      return word;
    }

    FollowUp.Step step() {
      return step;
    }

    public static Kind of(String word) {
      return Arrays.stream(values())
          .filter(kind -> kind.word.equals(word))
          .findFirst()
          .orElseThrow(() -> new NotFound("kind of report", word));
    }

    /** What is written for a step; empty for one of an organisation's own. */
    public static Optional<Kind> ofStep(String key) {
      return Arrays.stream(values()).filter(kind -> kind.step.name().equals(key)).findFirst();
    }

    /** The page of a project's report of this kind, also before it is begun. */
    public String path(UUID projectId) {
      return "/projects/" + projectId + "/reports/" + word;
    }
  }

  public String path() {
    return kind.path(projectId);
  }

  /** Whether its team can write in it. */
  public boolean isWritable() {
    return switch (status) {
      case ReportStatus.Draft _ -> true;
      case ReportStatus.ChangesAsked _ -> true;
      case ReportStatus.Submitted _ -> false;
      case ReportStatus.Approved _ -> false;
    };
  }

  /** Whether it waits for an adviser. */
  public boolean isSubmitted() {
    return status instanceof ReportStatus.Submitted;
  }

  /** Whether the cohort's other projects read it, without its money and what was said of it. */
  public boolean isForFellows() {
    return kind == Kind.DESCRIPTION && status instanceof ReportStatus.Approved;
  }

  /** What others than its team read. */
  public Optional<UUID> submitted() {
    return Optional.ofNullable(submittedSheetId);
  }

  /** Of what is submitted, and of what was answered to it. */
  public Revision revision() {
    return Revision.of(status);
  }
}
