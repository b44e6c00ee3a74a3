package no.dugnad.platform.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.BitSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Which characters a font can draw. The renderer finds out by failing, at each character each time
 * that it measures it.
 */
final class Glyphs {
  private static final String BOX = "□";

  private final BitSet drawn = new BitSet();

  private Glyphs() {}

  static Glyphs of(byte[] font) {
    try (var parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
      var glyphs = new Glyphs();
      var lookup = parsed.getUnicodeCmapLookup();
      for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
        if (lookup.getGlyphId(c) != 0) glyphs.drawn.set(c);
      }
      return glyphs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Glyphs without(UnicodeScript script) {
    for (int c : drawn.stream().filter(d -> UnicodeScript.of(d) == script).toArray()) {
      drawn.clear(c);
    }
    return this;
  }

  boolean draws(int c) {
    return drawn.get(c);
  }

  boolean draws(String text) {
    return text.codePoints().allMatch(this::stays);
  }

  /** With a box for what can't be drawn, and without what is not seen in any font. */
  String shown(String text) {
    if (draws(text)) return text;
    var shown = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (stays(c)) shown.appendCodePoint(c);
              else if (Character.isSpaceChar(c)) shown.append(' ');
              else if (!isUnseen(c)) shown.append(BOX);
            });
    return shown.toString();
  }

  /** Joiners, direction marks, and what says how the letter before it is drawn. */
  static boolean isUnseen(int c) {
    return Character.getType(c) == Character.FORMAT || (c >= 0xfe00 && c <= 0xfe0f);
  }

  private boolean stays(int c) {
    return drawn.get(c) || Character.isWhitespace(c);
  }
}
