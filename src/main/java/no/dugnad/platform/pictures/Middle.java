package no.dugnad.platform.pictures;

/**
 * What of a picture is to be seen where there is no room for all of it.
 *
 * @param across from the left, in per cent
 * @param down from above, in per cent
 */
public record Middle(int across, int down) {
  public static final int MOST = 100;

  /** Of a picture that nobody has said it of. */
  public static final Middle CENTRE = new Middle(50, 50);

  public Middle {
    if (across < 0 || across > MOST || down < 0 || down > MOST)
      throw new IllegalArgumentException(across + ", " + down);
  }

  /** Where a part begins that is to have this in its middle, as far as the whole goes. */
  static int begin(int middle, int whole, int part) {
    return Math.clamp(Math.round(middle / (double) MOST * whole - part / 2.0), 0, whole - part);
  }
}
