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

  public String path() {
    return "/cohorts/" + id;
  }
}
