package no.dugnad.platform.pictures;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;
import no.dugnad.platform.heavy.HeavyWork;

/** PNG (W3C, third edition), copied without what it is not drawn from, as {@link Jpeg} is. */
public final class Png {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final String DATA = "IDAT";
  private static final String END = "IEND";
  private static final String EXIF = "eXIf";

  /** The picture, its colours, its size on paper, and how it moves. */
  private static final Set<String> DRAWN =
      Set.of(
          "IHDR", "PLTE", DATA, END, "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV",
          "cLLI", "bKGD", "pHYs", "acTL", "fcTL", "fdAT");

  /** No camera writes more, and it is kept whole while it is looked at. */
  private static final int LARGEST_EXIF = 1 << 20;

  private final DataInputStream in;
  private final DataOutputStream out;

  private Png(InputStream in, OutputStream out) {
    this.in = new DataInputStream(in);
    this.out = new DataOutputStream(out);
  }

  /**
   * @return whether there was a picture; where it can't be read on, the copy ends
   */
  public static boolean copy(InputStream in, OutputStream out) throws IOException {
    return new Png(in, out).copy();
  }

  private boolean copy() throws IOException {
    boolean drawn = false;
    if (!Arrays.equals(in.readNBytes(SIGNATURE.length), SIGNATURE)) return false;
    out.write(SIGNATURE);
    try {
      for (String type = ""; !type.equals(END); ) {
        HeavyWork.stopIfTold();
        int length = in.readInt();
        byte[] name = in.readNBytes(Integer.BYTES);
        type = new String(name, StandardCharsets.US_ASCII);
        if (length < 0) return false;
        if (DRAWN.contains(type)) pass(name, length);
        else if (type.equals(EXIF) && length <= LARGEST_EXIF) turn(name, length);
        else in.skipNBytes(length + (long) Integer.BYTES);
        drawn |= type.equals(DATA);
      }
    } catch (EOFException e) {
      // As of a JPEG, what there is shows.
    }
    return drawn;
  }

  private void pass(byte[] name, int length) throws IOException {
    out.writeInt(length);
    out.write(name);
    byte[] buffer = new byte[1 << 16];
    for (long left = length + (long) Integer.BYTES; left > 0; ) {
      int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (read < 0) throw new EOFException();
      out.write(buffer, 0, read);
      left -= read;
    }
  }

  private void turn(byte[] name, int length) throws IOException {
    int orientation = Orientation.read(in.readNBytes(length));
    in.skipNBytes(Integer.BYTES);
    if (orientation == Orientation.UPRIGHT) return;
    byte[] alone = Orientation.write(orientation);
    var sum = new CRC32();
    sum.update(name);
    sum.update(alone);
    out.writeInt(alone.length);
    out.write(name);
    out.write(alone);
    out.writeInt((int) sum.getValue());
  }
}
