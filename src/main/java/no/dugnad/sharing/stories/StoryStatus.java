package no.dugnad.sharing.stories;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether a story is out, and where it is on its way there. */
public sealed interface StoryStatus {
  /**
   * @param remarks of who read it last and gave it back; null where nobody has
   */
  record Draft(@Nullable String remarks) implements StoryStatus {}

  /** Waits for another than those who wrote it. */
  record InReview(Instant at, UUID by) implements StoryStatus {}

  /**
   * @param at when it was out for the first time
   * @param by who read it
   */
  record Published(Instant at, UUID by) implements StoryStatus {}

  /**
   * @param publishedAt when it was out for the first time
   * @param why for those who keep it, and nobody else
   */
  record Unpublished(Instant publishedAt, Instant at, String why) implements StoryStatus {}
}
