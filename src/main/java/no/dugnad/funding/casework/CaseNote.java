package no.dugnad.funding.casework;

import java.time.Instant;
import java.util.UUID;
import no.dugnad.platform.shared.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who handles an application has written down on it, for the others who do.
 *
 * @param editedAt null as long as it stands as it was first written
 */
public record CaseNote(
    UUID id,
    UUID applicationId,
    UUID authorId,
    String author,
    String text,
    Instant writtenAt,
    @Nullable Instant editedAt) {
  public static final int MAX_TEXT = 4000;

  /** On one application. */
  public static final int MOST = 200;

  public Revision revision() {
    return Revision.of(text);
  }
}
