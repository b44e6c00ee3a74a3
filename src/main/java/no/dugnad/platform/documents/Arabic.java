package no.dugnad.platform.documents;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Arabic letters as they look where they stand: a letter joins those beside it. Browsers and Word
 * see to that by the font's own rules; a PDF is set letter by letter.
 */
final class Arabic {
  private enum Place {
    ISOLATED,
    FINAL,
    INITIAL,
    MEDIAL
  }

  private static final int LAM = 0x644;
  private static final int TATWEEL = 0x640;
  private static final int ZERO_WIDTH_JOINER = 0x200d;

  private Arabic() {}

  static String shaped(String text) {
    boolean has = text.codePoints().anyMatch(c -> Forms.OF.containsKey(Character.toString(c)));
    return has ? joined(text.codePoints().toArray()) : text;
  }

  private static String joined(int[] text) {
    var shaped = new StringBuilder(text.length);
    boolean joinsBefore = false;
    int i = 0;
    while (i < text.length) {
      int c = text[i++];
      if (isMark(c)) {
        shaped.appendCodePoint(c);
        continue;
      }
      boolean alef = c == LAM && i < text.length && isLigature(text[i]);
      String letter = alef ? name(c) + name(text[i++]) : name(c);
      Map<Place, Integer> forms = Forms.OF.getOrDefault(letter, Map.of());
      boolean joinsAfter = forms.containsKey(Place.INITIAL) && takesJoin(text, i);
      Place place = place(joinsBefore && forms.containsKey(Place.FINAL), joinsAfter);
      shaped.appendCodePoint(forms.getOrDefault(place, c));
      joinsBefore = joins(c) || (!alef && forms.containsKey(Place.INITIAL));
    }
    return shaped.toString();
  }

  private static Place place(boolean before, boolean after) {
    if (before) return after ? Place.MEDIAL : Place.FINAL;
    return after ? Place.INITIAL : Place.ISOLATED;
  }

  private static boolean isLigature(int alef) {
    return Forms.OF.containsKey(name(LAM) + name(alef));
  }

  /** Whether the next letter, behind the marks, takes a join from the one before it. */
  private static boolean takesJoin(int[] text, int from) {
    int i = from;
    while (i < text.length && isMark(text[i])) i++;
    if (i == text.length) return false;
    return joins(text[i])
        || Forms.OF.getOrDefault(name(text[i]), Map.of()).containsKey(Place.FINAL);
  }

  private static boolean joins(int c) {
    return c == TATWEEL || c == ZERO_WIDTH_JOINER;
  }

  private static boolean isMark(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static String name(int c) {
    return Character.toString(c);
  }

  /** What Unicode calls the letters in their places, looked up when the first one is to be set. */
  private static final class Forms {
    private static final Pattern NAMED =
        Pattern.compile(
            "ARABIC (?:LETTER|LIGATURE LAM WITH) .* (ISOLATED|FINAL|INITIAL|MEDIAL) FORM");

    static final Map<String, Map<Place, Integer>> OF = new HashMap<>();

    static {
      add(0xfb50, 0xfbff);
      add(0xfe80, 0xfefc);
    }

    private static void add(int first, int last) {
      for (int c = first; c <= last; c++) {
        Matcher named = NAMED.matcher(String.valueOf(Character.getName(c)));
        if (!named.matches()) continue;
        String letter = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
        OF.computeIfAbsent(letter, _ -> new HashMap<>()).put(Place.valueOf(named.group(1)), c);
      }
    }
  }
}
