package no.dugnad.platform.shared;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What people have typed, pasted or sent, as the product keeps it. Every door goes through here:
 * forms, a workshop's deeds, files that are read in. So what lies inside is composed (NFC), has one
 * kind of line break, and can be compared.
 */
public final class Written {
  private static final Pattern BREAK =
      Pattern.compile("\\r\\n|[\\r\\u000b\\f\\u0085\\u2028\\u2029]");

  /** Signs that only letters round them make visible: they join, or keep from joining. */
  private static final Set<Integer> JOINERS = Set.of(0x200c, 0x200d);

  /** Scripts whose letters never join, and whose words have joiners by accident alone. */
  private static final Set<UnicodeScript> UNJOINED =
      Set.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC);

  private Written() {}

  /**
   * A text as it was written, but composed, with LF as its line break, and without what no field
   * can hold and PostgreSQL refuses: other control characters and halves of characters.
   */
  public static String text(String typed) {
    if (typed.chars().allMatch(Written::isPlain)) return typed;
    var kept = new StringBuilder(typed.length());
    BREAK
        .matcher(typed)
        .replaceAll("\n")
        .codePoints()
        .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
        .filter(c -> Character.getType(c) != Character.SURROGATE)
        .forEach(kept::appendCodePoint);
    return Normalizer.normalize(kept, Normalizer.Form.NFC);
  }

  /** Latin letters that are what they are, alone and beside one another. */
  private static boolean isPlain(int c) {
    return (c >= ' ' && c < 0x7f) || c == '\n' || c == '\t' || (c >= 0xa0 && c < 0x300);
  }

  /**
   * A name, a title, an address, what is looked for: one line, with one plain space wherever there
   * are blanks, and without what nobody sees.
   */
  public static String line(String typed) {
    int[] text = text(typed).codePoints().toArray();
    var line = new StringBuilder(text.length);
    int before = ' ';
    for (int i = 0; i < text.length; i++) {
      int after = i + 1 < text.length ? text[i + 1] : ' ';
      int c = Blanks.isSpace(text[i]) ? ' ' : text[i];
      if (c == ' ' ? before == ' ' : Blanks.isUnseen(c) && !isPart(before, c, after)) continue;
      line.appendCodePoint(c);
      before = c;
    }
    return line.toString().strip();
  }

  /** The same for all that read as the same: two names, a name and what is looked for. */
  public static String key(String typed) {
    return line(typed).toLowerCase(Locale.ROOT);
  }

  /** Whether what is not seen by itself is part of what stands round it: of an emoji, of a word. */
  private static boolean isPart(int before, int c, int after) {
    if (JOINERS.contains(c)) return isJoined(before) && isJoined(after);
    return isTag(c) && (isTag(before) || Character.isEmoji(before));
  }

  private static boolean isJoined(int c) {
    UnicodeScript script = UnicodeScript.of(c);
    return script == UnicodeScript.COMMON
        ? c > 0xff && Character.isEmoji(c)
        : !UNJOINED.contains(script);
  }

  /** They spell the name of a flag behind a black one. */
  private static boolean isTag(int c) {
    return c >= 0xe0020 && c <= 0xe007f;
  }
}
