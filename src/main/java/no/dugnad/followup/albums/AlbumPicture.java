package no.dugnad.followup.albums;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a gathering.
 *
 * @param alt what it shows, for those who don't see it
 * @param projectId of whoever put it there; null of an adviser
 */
public record AlbumPicture(
    UUID fileId,
    UUID gatheringId,
    String alt,
    UUID addedBy,
    String name,
    @Nullable UUID projectId) {
  public static final int MAX_ALT = 300;

  public String path() {
    return "/gatherings/" + gatheringId + "/pictures/" + fileId;
  }
}
