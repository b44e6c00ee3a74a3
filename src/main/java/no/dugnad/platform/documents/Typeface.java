package no.dugnad.platform.documents;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A font as the renderer is given it. */
final class Typeface {
  private static final int TABLES = 4;
  private static final int DIRECTORY = 12;
  private static final int ENTRY = 16;
  private static final int SUBSTITUTIONS = tag("GSUB");
  private static final int NOTHING = tag("none");

  private Typeface() {}

  /**
   * The font without its table of ligatures and the like. It is looked up by regular expressions
   * made for each word, nine tenths of what a page costs, and what it changes nobody sees.
   */
  static byte[] plain(byte[] font) {
    var bytes = ByteBuffer.wrap(font.clone());
    int tables = Short.toUnsignedInt(bytes.getShort(TABLES));
    for (int i = 0; i < tables; i++) {
      int at = DIRECTORY + i * ENTRY;
      if (bytes.getInt(at) == SUBSTITUTIONS) bytes.putInt(at, NOTHING);
    }
    return bytes.array();
  }

  private static int tag(String name) {
    return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
  }
}
