package no.dugnad.platform.pictures;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Which way up a picture is: the one thing that is read of its Exif, and the one that is written.
 * The rest tells where and when it was taken, by whom and with what.
 */
public final class Orientation {
  /** As the picture lies in the file, and what one that says nothing is. */
  public static final int UPRIGHT = 1;

  private static final int MOST = 8;
  private static final int TAG = 0x0112;
  private static final int SHORT = 3;
  private static final int ENTRY = 12;

  private static final int MARKER = 0xff;
  private static final int EXIF_MARKER = 0xe1;
  private static final int SCAN = 0xda;
  private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

  private Orientation() {}

  /** Of a JPEG; what is no picture is upright, too. */
  public static int ofJpeg(byte[] picture) {
    var bytes = ByteBuffer.wrap(picture);
    for (int at = 2; at + 4 + EXIF.length <= picture.length; ) {
      int marker = Byte.toUnsignedInt(picture[at + 1]);
      if (Byte.toUnsignedInt(picture[at]) != MARKER || marker == SCAN) return UPRIGHT;
      int end = at + 2 + Short.toUnsignedInt(bytes.getShort(at + 2));
      int begin = at + 4 + EXIF.length;
      if (marker == EXIF_MARKER
          && end >= begin
          && Arrays.equals(picture, at + 4, begin, EXIF, 0, EXIF.length))
        return read(Arrays.copyOfRange(picture, begin, Math.min(end, picture.length)));
      at = end;
    }
    return UPRIGHT;
  }

  /**
   * Of Exif as TIFF lays it out, from the mark of its byte order on; {@link #UPRIGHT} also where it
   * can't be read.
   */
  public static int read(byte[] tiff) {
    if (tiff.length < 8) return UPRIGHT;
    var bytes = ByteBuffer.wrap(tiff);
    bytes.order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = bytes.getInt(4);
    if (directory < 8 || directory > tiff.length - 2) return UPRIGHT;
    int entries = Short.toUnsignedInt(bytes.getShort(directory));
    for (int i = 0, at = directory + 2; i < entries && at + ENTRY <= tiff.length; i++) {
      if (Short.toUnsignedInt(bytes.getShort(at)) == TAG) {
        int found = Short.toUnsignedInt(bytes.getShort(at + 8));
        return found > UPRIGHT && found <= MOST ? found : UPRIGHT;
      }
      at += ENTRY;
    }
    return UPRIGHT;
  }

  /** Exif that says this alone. */
  static byte[] write(int orientation) {
    return ByteBuffer.allocate(26)
        .put(new byte[] {'M', 'M', 0, '*'})
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) TAG)
        .putShort((short) SHORT)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0)
        .putInt(0)
        .array();
  }
}
