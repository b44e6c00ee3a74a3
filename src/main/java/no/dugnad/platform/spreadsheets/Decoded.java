package no.dugnad.platform.spreadsheets;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text that bytes stand for.
 *
 * @param repaired where in the text a byte stood that the encoding does not have, in order
 */
record Decoded(String text, Charset encoding, List<Integer> repaired) {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** What a list in Norwegian may be written in; a person can choose among them. */
  static final List<Charset> KNOWN =
      List.of(
          StandardCharsets.UTF_8,
          WINDOWS_1252,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE);

  private static final int LOOKED_AT = 4_096;
  private static final int MOST_REPAIRED = 20_000;

  /**
   * @param asked the name of one that is known; otherwise it is found
   */
  static Decoded of(byte[] content, String asked) {
    Charset encoding =
        KNOWN.stream()
            .filter(charset -> charset.name().equals(asked))
            .findFirst()
            .orElseGet(() -> find(content));
    if (encoding.equals(StandardCharsets.UTF_8)) return utf8(content);
    return new Decoded(bare(new String(content, encoding)), encoding, List.of());
  }

  /** By its mark, by where its empty bytes stand, or by whether it is mostly valid UTF-8. */
  private static Charset find(byte[] content) {
    int first =
        content.length < 2
            ? 0
            : (Byte.toUnsignedInt(content[0]) << 8) | Byte.toUnsignedInt(content[1]);
    if (first == 0xfffe) return StandardCharsets.UTF_16LE;
    if (first == 0xfeff) return StandardCharsets.UTF_16BE;
    int[] empty = new int[2];
    int looked = Math.min(content.length, LOOKED_AT) & ~1;
    for (int i = 0; i < looked; i++) if (content[i] == 0) empty[i & 1]++;
    if (empty[1] * 4 > looked && empty[0] * 8 < empty[1]) return StandardCharsets.UTF_16LE;
    if (empty[0] * 4 > looked && empty[1] * 8 < empty[0]) return StandardCharsets.UTF_16BE;
    // A stray byte, as from another list that was pasted in, takes no æ from the rest.
    boolean isUtf8 =
        repaired(content)
            .filter(utf8 -> utf8.repaired.size() * 2L <= beyondAscii(utf8.text))
            .isPresent();
    return isUtf8 ? StandardCharsets.UTF_8 : WINDOWS_1252;
  }

  private static long beyondAscii(String text) {
    return text.chars().filter(c -> c > 0x7f).count();
  }

  private static Decoded utf8(byte[] content) {
    return repaired(content)
        .orElseGet(
            () ->
                new Decoded(
                    bare(new String(content, StandardCharsets.UTF_8)),
                    StandardCharsets.UTF_8,
                    List.of()));
  }

  /**
   * With what is no UTF-8 read as what Norwegian spreadsheets have written since long before. Empty
   * where that is so much that it is another encoding.
   */
  private static Optional<Decoded> repaired(byte[] content) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(content);
    CharBuffer out = CharBuffer.allocate(content.length);
    var repaired = new ArrayList<Integer>();
    for (CoderResult result = decoder.decode(in, out, true);
        result.isError();
        result = decoder.decode(in, out, true)) {
      if (repaired.size() == MOST_REPAIRED) return Optional.empty();
      repaired.add(out.position());
      byte[] bad = new byte[result.length()];
      in.get(bad);
      out.put(new String(bad, WINDOWS_1252));
    }
    String text = out.flip().toString();
    int mark = text.length() - bare(text).length();
    return Optional.of(
        new Decoded(
            text.substring(mark),
            StandardCharsets.UTF_8,
            repaired.stream().map(position -> position - mark).toList()));
  }

  private static String bare(String text) {
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }
}
