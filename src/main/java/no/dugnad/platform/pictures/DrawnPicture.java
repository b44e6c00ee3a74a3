package no.dugnad.platform.pictures;

import java.util.Map;

/**
 * What is drawn of a picture besides itself: each size that it is smaller in, and its preview,
 * which programs show beside a link.
 *
 * @param width of the picture itself, in dots
 * @param height likewise
 * @param smaller by its size, a file of the kind
 * @param preview likewise
 */
public record DrawnPicture(
    PictureKind kind, int width, int height, Map<PictureSize, byte[]> smaller, byte[] preview) {
  /** Of a preview: what those who show them ask for (ogp.me leaves it open). */
  public static final int PREVIEW_WIDTH = 1200;

  public static final int PREVIEW_HEIGHT = 630;

  public DrawnPicture {
    smaller = Map.copyOf(smaller);
  }
}
