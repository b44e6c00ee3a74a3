package no.dugnad.platform.pictures;

import java.util.Arrays;
import java.util.List;

/** The sizes that a picture is shown in, so that a phone need not fetch what fills a screen. */
public enum PictureSize {
  SMALL(480),
  MEDIUM(960),
  LARGE(OpenedPicture.SCREEN);

  private final int longest;

  PictureSize(int longest) {
    this.longest = longest;
  }

  /** The longest side that it has, in dots. */
  public int longest() {
    return longest;
  }

  /** Those that it is smaller in than it is itself, and the largest, which is all of it. */
  public static List<PictureSize> of(int width, int height) {
    int side = Math.max(width, height);
    return Arrays.stream(values()).filter(size -> size == LARGE || size.longest < side).toList();
  }

  /** One of the sides of a picture in this size, in dots. */
  public int scaled(int side, int width, int height) {
    return sideOf(side, Math.max(width, height), longest);
  }

  /** One of the sides of a picture whose longest side becomes no longer than this, in dots. */
  static int sideOf(int side, int longestSide, int longest) {
    return longestSide <= longest
        ? side
        : (int) Math.max(1, Math.round(side * ((double) longest / longestSide)));
  }
}
