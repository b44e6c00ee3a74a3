package no.dugnad.platform.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Which way up a picture is: the one thing that is read of its Exif, and the one that is written.
 * The rest tells where and when it was taken, by whom and with what.
 */
final class Orientation {
  /** As the picture lies in the file, and what one that says nothing is. */
  static final int UPRIGHT = 1;

  private static final int MOST = 8;
  private static final int TAG = 0x0112;
  private static final int SHORT = 3;
  private static final int ENTRY = 12;

  private Orientation() {}

  /**
   * Of Exif as TIFF lays it out, from the mark of its byte order on; {@link #UPRIGHT} also where it
   * can't be read.
   */
  static int read(byte[] tiff) {
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
