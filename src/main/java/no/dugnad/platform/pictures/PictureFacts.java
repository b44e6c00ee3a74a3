package no.dugnad.platform.pictures;

import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/**
 * What a picture says of how it is to be drawn, beside its dots.
 *
 * @param isProgressive whether a JPEG is drawn again and again, clearer each time
 * @param profile of its colours, where its reader lets it lie
 */
record PictureFacts(int orientation, boolean isProgressive, Optional<ICC_Profile> profile) {
  /** No camera writes more before the picture, or of one of these. */
  private static final int LARGEST_PART = 1 << 22;

  private static final int PNG_SIGNATURE = 8;
  private static final int RIFF_HEADER = 12;
  private static final int BEFORE_FRAME = 0xc2;
  private static final int MARKER = 0xff;
  private static final int SCAN = 0xda;
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

  static PictureFacts read(Path path, PictureKind kind) throws IOException {
    try (var file = new RandomAccessFile(path.toFile(), "r")) {
      return switch (kind) {
        case JPEG -> ofJpeg(file);
        case PNG -> ofPng(file);
        case WEBP -> ofWebp(file);
      };
    }
  }

  private static PictureFacts ofJpeg(RandomAccessFile file) throws IOException {
    byte[] head = new byte[(int) Math.min(file.length(), LARGEST_PART)];
    file.readFully(head);
    return new PictureFacts(Orientation.ofJpeg(head), isProgressive(head), Optional.empty());
  }

  /** ITU-T T.81, table B.1: what begins the frame says how it is packed. */
  private static boolean isProgressive(byte[] head) {
    for (int at = 2; at + 4 <= head.length && Byte.toUnsignedInt(head[at]) == MARKER; ) {
      int marker = Byte.toUnsignedInt(head[at + 1]);
      if (marker == BEFORE_FRAME) return true;
      if (marker == SCAN) return false;
      at += marker == MARKER ? 1 : 2 + unsignedShort(head, at + 2);
    }
    return false;
  }

  private static int unsignedShort(byte[] bytes, int at) {
    return Byte.toUnsignedInt(bytes[at]) << Byte.SIZE | Byte.toUnsignedInt(bytes[at + 1]);
  }

  /** PNG (W3C, third edition), 11.3: the profile and the orientation stand in chunks. */
  private static PictureFacts ofPng(RandomAccessFile file) throws IOException {
    int orientation = Orientation.UPRIGHT;
    Optional<ICC_Profile> profile = Optional.empty();
    for (long at = PNG_SIGNATURE; at + 12 <= file.length(); ) {
      file.seek(at);
      long length = Integer.toUnsignedLong(file.readInt());
      String name = name(file);
      if (length <= LARGEST_PART && name.equals("eXIf"))
        orientation = Orientation.read(part(file, length));
      if (length <= LARGEST_PART && name.equals("iCCP")) profile = unpack(part(file, length));
      at += length + 12;
    }
    return new PictureFacts(orientation, false, profile);
  }

  /** Its name, a zero, how it is packed, and the profile. */
  private static Optional<ICC_Profile> unpack(byte[] chunk) {
    int named = 0;
    while (named < chunk.length && chunk[named] != 0) named++;
    int begin = Math.min(named + 2, chunk.length);
    try (var in =
        new InflaterInputStream(new ByteArrayInputStream(chunk, begin, chunk.length - begin))) {
      ICC_Profile profile = ICC_Profile.getInstance(in.readNBytes(LARGEST_PART));
      return Optional.of(profile).filter(p -> p.getNumComponents() == 3);
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** RIFF, as RFC 9649 has it: chunks of even length. */
  private static PictureFacts ofWebp(RandomAccessFile file) throws IOException {
    int orientation = Orientation.UPRIGHT;
    for (long at = RIFF_HEADER; at + 8 <= file.length(); ) {
      file.seek(at);
      String name = name(file);
      long length = Integer.toUnsignedLong(Integer.reverseBytes(file.readInt()));
      if (name.equals("EXIF") && length <= LARGEST_PART)
        orientation = Orientation.read(withoutMark(part(file, length)));
      at += 8 + length + length % 2;
    }
    return new PictureFacts(orientation, false, Optional.empty());
  }

  /** Some write the mark that only JPEG needs. */
  private static byte[] withoutMark(byte[] exif) {
    boolean marked = exif.length >= EXIF.length && Arrays.equals(exif, 0, EXIF.length, EXIF, 0, 6);
    return marked ? Arrays.copyOfRange(exif, EXIF.length, exif.length) : exif;
  }

  private static String name(RandomAccessFile file) throws IOException {
    byte[] name = new byte[Integer.BYTES];
    file.readFully(name);
    return new String(name, StandardCharsets.US_ASCII);
  }

  private static byte[] part(RandomAccessFile file, long length) throws IOException {
    byte[] part = new byte[(int) Math.min(length, file.length() - file.getFilePointer())];
    file.readFully(part);
    return part;
  }
}
