package no.dugnad.challenges;

import java.util.UUID;

/**
 * A picture of a challenge.
 *
 * @param alt what it shows, for those who don't see it
 */
public record Picture(UUID fileId, String name, String alt) {
  public static final int MAX_ALT = 300;
}
