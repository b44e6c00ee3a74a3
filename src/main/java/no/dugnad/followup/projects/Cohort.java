package no.dugnad.followup.projects;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The projects of one call.
 *
 * @param id the call's
 * @param title the call's
 * @param language of the title: "nb", "nn" or "en"
 * @param begunAt when the first of them was awarded
 */
public record Cohort(
    UUID id,
    UUID organisationId,
    @Nullable UUID challengeId,
    String title,
    String language,
    Instant begunAt) {

  /**
   * How many projects it has.
   *
   * @param ended of them
   */
  public record Count(int projects, int ended) {
    public static final Count NONE = new Count(0, 0);
  }

  public String path() {
    return "/cohorts/" + id;
  }
}
