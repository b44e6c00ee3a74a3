package no.dugnad.followup.walls;

import java.time.Instant;
import java.util.UUID;
import no.dugnad.platform.shared.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Something on a cohort's wall.
 *
 * @param parentId what it answers; null for what begins a talk
 */
public record Contribution(
    UUID id,
    UUID cohortId,
    @Nullable UUID parentId,
    Sort sort,
    Writer writer,
    Content content,
    ContributionStatus status) {
  public static final int MAX_TEXT = 3000;
  public static final int MAX_ALT = 300;
  public static final int MAX_REASON = 500;

  /** One person's own within a day. */
  static final int MOST_A_DAY = 40;

  /** What it is, in the order that people are offered it. */
  public enum Sort {
    NEWS,
    QUESTION,
    HELP,
    ANSWER,
    /** "I can help": says all by itself. */
    HAND
  }

  /**
   * @param project the title of the project that they speak for; null for an adviser
   */
  public record Writer(
      UUID personId, String name, @Nullable UUID projectId, @Nullable String project) {}

  /**
   * @param text empty when it is gone
   * @param changedAt null when it stands as it was first written
   */
  public record Content(
      String text, @Nullable Picture picture, Instant writtenAt, @Nullable Instant changedAt) {}

  /**
   * @param alt what it shows, for those who don't see it
   */
  public record Picture(UUID fileId, String alt) {}

  public String path() {
    return "/wall/" + id;
  }

  public boolean isShown() {
    return status instanceof ContributionStatus.Shown;
  }

  public boolean isAnswer() {
    return parentId != null;
  }

  public boolean asksForHelp() {
    return sort == Sort.HELP;
  }

  public boolean isBy(UUID personId) {
    return writer.personId().equals(personId);
  }

  /** Of what its deeds change. */
  public Revision revision() {
    return Revision.of(content, status);
  }
}
