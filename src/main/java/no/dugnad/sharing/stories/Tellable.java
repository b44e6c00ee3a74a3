package no.dugnad.sharing.stories;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project that a story may be about: everybody may know of it.
 *
 * @param applicationId null of a round from before
 * @param year null where it is not known
 * @param own whether the viewer is in its team
 */
public record Tellable(
    UUID projectId,
    @Nullable UUID applicationId,
    String title,
    @Nullable Integer year,
    boolean own) {}
