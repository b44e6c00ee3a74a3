package no.dugnad.sharing.stories;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What is told of one project, of several, or of something else that an organisation does.
 *
 * @param organisation its name
 * @param projects what it is about
 * @param writers those who have written in it
 * @param changedAt when its readers last got something else to read
 */
public record Story(
    UUID id,
    UUID organisationId,
    String organisation,
    Text text,
    Set<UUID> projects,
    Set<UUID> writers,
    StoryStatus status,
    Instant changedAt) {
  public static final int MAX_TITLE = 120;
  public static final int MAX_LEAD = 400;
  public static final int MAX_BODY = 20_000;
  public static final int MAX_THEME = 40;
  public static final int MAX_WHY = 500;
  public static final int MAX_REMARKS = 3000;

  /** Of more than that a story tells nothing. */
  public static final int MOST_PROJECTS = 6;

  public Story {
    projects = Set.copyOf(projects);
    writers = Set.copyOf(writers);
  }

  /**
   * @param lead what it is about in few words, which stands wherever the story is named
   * @param body Markdown, in which {@code ![](picture:1)} is its first picture
   * @param theme what it stands together with others by
   * @param language of the text: "nb", "nn" or "en"
   */
  public record Text(String title, String lead, String body, String theme, String language) {}

  public String title() {
    return text.title();
  }

  public String language() {
    return text.language();
  }

  /** Where everybody reads it. */
  public String path() {
    return "/stories/" + id;
  }

  /** Where it is kept. */
  public String desk() {
    return "/our-stories/" + id;
  }

  public boolean isPublished() {
    return status instanceof StoryStatus.Published;
  }

  public boolean isUnpublished() {
    return status instanceof StoryStatus.Unpublished;
  }

  public boolean isInReview() {
    return status instanceof StoryStatus.InReview;
  }

  public boolean isDraft() {
    return status instanceof StoryStatus.Draft;
  }

  /** Whether its text and its pictures may be changed: what somebody reads or has read stands. */
  public boolean isOpen() {
    return isDraft() || isUnpublished();
  }

  /** When it was out for the first time. */
  public Optional<Instant> publishedAt() {
    return switch (status) {
      case StoryStatus.Published published -> Optional.of(published.at());
      case StoryStatus.Unpublished unpublished -> Optional.of(unpublished.publishedAt());
      case StoryStatus.Draft _ -> Optional.empty();
      case StoryStatus.InReview _ -> Optional.empty();
    };
  }
}
