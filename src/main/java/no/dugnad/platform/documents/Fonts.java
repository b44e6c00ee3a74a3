package no.dugnad.platform.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The product's own font, and others for what people write that it has no letters for. These are
 * read when the first page asks for one; in a PDF lies only what it uses of them.
 */
final class Fonts {
  private static final String OWN = "Inter";

  private final byte[] regular = read("Inter_400Regular.ttf");
  private final byte[] bold = read("Inter_700Bold.ttf");
  private final byte[] italic = read("Inter_400Regular_Italic.ttf");

  /** It draws a Greek iota as the Latin one, and what is read out of the PDF would be that. */
  private final Glyphs own = Glyphs.of(regular).without(UnicodeScript.GREEK);

  /** A part of a text that is set in one font; none is the product's own. */
  record Piece(String text, @Nullable String family) {}

  boolean draws(String text) {
    return own.draws(text);
  }

  /** In the product's own font, with boxes. */
  String shown(String text) {
    return own.shown(text);
  }

  /** The text as it is drawn, in as few fonts as it takes. */
  List<Piece> pieces(String text) {
    String joined = Arabic.shaped(text);
    // Pieces of one line would be put one after the other from the left: it is set in one.
    if (Directions.areTwo(joined)) return List.of(piece(joined, Other.LETTERS));
    var pieces = new ArrayList<Piece>();
    var piece = new StringBuilder();
    Other font = null;
    for (int c : joined.codePoints().toArray()) {
      Other next = font(c, font);
      if (next != font && !piece.isEmpty()) {
        pieces.add(piece(piece.toString(), font));
        piece.setLength(0);
      }
      font = next;
      piece.appendCodePoint(c);
    }
    pieces.add(piece(piece.toString(), font));
    return List.copyOf(pieces);
  }

  private Piece piece(String text, @Nullable Other font) {
    return font == null
        ? new Piece(own.shown(text), null)
        : new Piece(font.glyphs.shown(text), font.family);
  }

  private @Nullable Other font(int c, @Nullable Other now) {
    // As wide as what it draws is the space of a font of emoji: a hole between words.
    if (Character.isWhitespace(c)) return now == Other.EMOJI ? null : now;
    if (Glyphs.isUnseen(c)) return now;
    if (own.draws(c)) return null;
    if (now != null && now.glyphs.draws(c)) return now;
    for (Other other : Other.ALL) if (other.glyphs.draws(c)) return other;
    return null;
  }

  void use(PdfRendererBuilder builder) {
    // The renderer measures with "serif" what no style reaches, and it must be embedded as well.
    for (String family : new String[] {OWN, "serif"}) {
      use(builder, regular, family, 400, FontStyle.NORMAL);
      use(builder, bold, family, 700, FontStyle.NORMAL);
      use(builder, italic, family, 400, FontStyle.ITALIC);
    }
  }

  /** For a page with letters that the product's own font lacks. */
  static void useOthers(PdfRendererBuilder builder) {
    for (Other other : Other.ALL) {
      use(builder, other.regular, other.family, 400, FontStyle.NORMAL);
      use(builder, other.bold, other.family, 700, FontStyle.NORMAL);
    }
  }

  private static void use(
      PdfRendererBuilder builder, byte[] font, String family, int weight, FontStyle style) {
    builder.useFont(() -> new ByteArrayInputStream(font), family, weight, style, true);
  }

  private static byte[] read(String file) {
    return Typeface.plain(Documents.resource("/fonts/" + file));
  }

  private static final class Other {
    /** Drawn in black, as letters are. */
    static final Other EMOJI =
        new Other("Noto Emoji", "NotoEmoji_400Regular.ttf", "NotoEmoji_400Regular.ttf");

    /** Of alphabets that are not Latin: Greek, Hebrew, Arabic, Georgian. */
    static final Other LETTERS = new Other("DejaVu Sans", "DejaVuSans.ttf", "DejaVuSans-Bold.ttf");

    static final List<Other> ALL = List.of(EMOJI, LETTERS);

    private final String family;
    private final byte[] regular;
    private final byte[] bold;
    private final Glyphs glyphs;

    Other(String family, String regular, String bold) {
      this.family = family;
      this.regular = read(regular);
      this.bold = read(bold);
      this.glyphs = Glyphs.of(this.regular);
    }
  }
}
