package no.dugnad.platform.forms;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A form as its builder sees it: the working copy, which becomes a version when it is taken into
 * use.
 *
 * @param revision of the working copy; a change must build on the newest
 * @param removed what was removed last, while it can be brought back
 */
public record Form(
    UUID id,
    UUID organisationId,
    String title,
    FormDefinition draft,
    long revision,
    Optional<String> removed) {
  public static final int MAX_TITLE = 200;

  /**
   * A form in a list.
   *
   * @param number of its newest version
   * @param takenIntoUseAt when that version was
   * @param changed whether the working copy has changes that are not in use
   */
  public record Summary(
      UUID id, String title, int number, Instant takenIntoUseAt, boolean changed) {}
}
