package no.dugnad.funding.panels;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seat on a call's panel, and how far its holder has come, as far as the reader may know.
 *
 * @param remindedAt when they were last reminded; null when never
 * @param unanswered the applications they have yet to answer for
 * @param open those they assess
 * @param handedIn those of them that are handed in
 */
public record PanelMember(
    UUID personId,
    String name,
    Instant addedAt,
    @Nullable Instant remindedAt,
    int unanswered,
    int open,
    int handedIn) {

  public boolean isDone() {
    return unanswered == 0 && handedIn == open;
  }
}
