package no.dugnad.platform.pictures;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import no.dugnad.platform.heavy.HeavyWork;

/**
 * JPEG (ITU-T T.81), copied without what it is not drawn from. What is kept is named, and what is
 * not is left out, also what a phone hangs on after the picture: a film of the seconds before, with
 * its own position. The picture itself is not unpacked and not packed again, so it is as good as it
 * was.
 */
public final class Jpeg {
  private static final int MARKER = 0xff;
  private static final int START = 0xd8;
  private static final int END = 0xd9;
  private static final int SCAN = 0xda;

  /** From here to the scan's they say how it is drawn, and so do a few of applications. */
  private static final int FIRST_DRAWN = 0xc0;

  private static final int LAST_DRAWN = 0xdf;
  private static final int FIRST_RESTART = 0xd0;
  private static final int LAST_RESTART = 0xd7;
  private static final int JFIF_MARKER = 0xe0;
  private static final int EXIF_MARKER = 0xe1;
  private static final int PROFILE_MARKER = 0xe2;
  private static final int ADOBE_MARKER = 0xee;

  private static final byte[] JFIF = ascii("JFIF\0");
  private static final byte[] EXIF = ascii("Exif\0\0");
  private static final byte[] PROFILE = ascii("ICC_PROFILE\0");
  private static final byte[] ADOBE = ascii("Adobe");

  /** Up to the width of the small picture that may follow, which is left out. */
  private static final int JFIF_HEAD = 12;

  private final DataInputStream in;
  private final OutputStream out;

  private Jpeg(InputStream in, OutputStream out) {
    this.in = new DataInputStream(in);
    this.out = out;
  }

  /**
   * @return whether there was a picture; where it can't be read on, the copy ends
   */
  public static boolean copy(InputStream in, OutputStream out) throws IOException {
    return new Jpeg(in, out).copy();
  }

  private boolean copy() throws IOException {
    boolean drawn = false;
    try {
      if (in.readUnsignedByte() != MARKER || in.readUnsignedByte() != START) return false;
      write(START);
      int marker = nextMarker();
      while (marker != END) {
        segment(marker, in.readUnsignedShort() - Short.BYTES);
        drawn |= marker == SCAN;
        marker = marker == SCAN ? scan() : nextMarker();
      }
    } catch (EOFException e) {
      // Many a picture lacks its end, and shows.
    }
    write(END);
    return drawn;
  }

  /** What is no marker is passed over. */
  private int nextMarker() throws IOException {
    HeavyWork.stopIfTold();
    int read = in.readUnsignedByte();
    while (true) {
      while (read != MARKER) read = in.readUnsignedByte();
      while (read == MARKER) read = in.readUnsignedByte();
      if (begins(read)) return read;
    }
  }

  private void segment(int marker, int length) throws IOException {
    byte[] segment = in.readNBytes(Math.max(length, 0));
    if (segment.length < length) throw new EOFException();
    switch (marker) {
      case JFIF_MARKER -> {
        if (begins(segment, JFIF) && segment.length >= JFIF_HEAD)
          write(marker, Arrays.copyOf(Arrays.copyOf(segment, JFIF_HEAD), JFIF_HEAD + 2));
      }
      case EXIF_MARKER -> {
        if (begins(segment, EXIF)) turn(segment);
      }
      case PROFILE_MARKER -> {
        if (begins(segment, PROFILE)) write(marker, segment);
      }
      case ADOBE_MARKER -> {
        if (begins(segment, ADOBE)) write(marker, segment);
      }
      default -> {
        if (marker >= FIRST_DRAWN && marker <= LAST_DRAWN) write(marker, segment);
      }
    }
  }

  private void turn(byte[] exif) throws IOException {
    int orientation = Orientation.read(Arrays.copyOfRange(exif, EXIF.length, exif.length));
    if (orientation == Orientation.UPRIGHT) return;
    byte[] alone = Orientation.write(orientation);
    byte[] segment = Arrays.copyOf(EXIF, EXIF.length + alone.length);
    System.arraycopy(alone, 0, segment, EXIF.length, alone.length);
    write(EXIF_MARKER, segment);
  }

  /** Copies what is drawn, up to the next marker that is no part of it. */
  private int scan() throws IOException {
    HeavyWork.stopIfTold();
    int read = in.readUnsignedByte();
    while (true) {
      while (read != MARKER) {
        out.write(read);
        read = in.readUnsignedByte();
      }
      while (read == MARKER) read = in.readUnsignedByte();
      if (begins(read)) return read;
      if (read == 0 || isRestart(read)) {
        out.write(MARKER);
        out.write(read);
      }
      read = in.readUnsignedByte();
    }
  }

  /** Whether a segment begins with it, or the picture ends. */
  private static boolean begins(int marker) {
    return marker >= FIRST_DRAWN && !isRestart(marker) && marker != START;
  }

  private static boolean isRestart(int marker) {
    return marker >= FIRST_RESTART && marker <= LAST_RESTART;
  }

  private void write(int marker, byte[] segment) throws IOException {
    write(marker);
    int length = segment.length + Short.BYTES;
    out.write(length >> Byte.SIZE);
    out.write(length);
    out.write(segment);
  }

  private void write(int marker) throws IOException {
    out.write(MARKER);
    out.write(marker);
  }

  private static boolean begins(byte[] segment, byte[] with) {
    return segment.length >= with.length
        && Arrays.equals(segment, 0, with.length, with, 0, with.length);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
