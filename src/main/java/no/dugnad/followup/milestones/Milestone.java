package no.dugnad.followup.milestones;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.dugnad.platform.shared.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Something that a project wants to have reached by a day.
 *
 * @param reachedAt when its team said so; null until they do
 */
public record Milestone(
    UUID id, UUID projectId, String text, LocalDate day, @Nullable Instant reachedAt) {
  public static final int MAX_TEXT = 150;

  /** So many that a project sees where it is by them; of one project. */
  static final int MOST = 20;

  public boolean isReached() {
    return reachedAt != null;
  }

  public String path() {
    return listPath() + "/" + id;
  }

  /** Of the page where the team has all of its project. */
  public String listPath() {
    return "/projects/" + projectId + "/milestones";
  }

  /** Of what its form changes. */
  public Revision revision() {
    return Revision.of(text, day);
  }
}
