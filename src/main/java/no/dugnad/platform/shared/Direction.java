package no.dugnad.platform.shared;

import java.text.Bidi;

/**
 * Text that is read from right to left, or has marks that say how to read it, beside text that is
 * read from left to right: unless it is isolated (UAX #9), it also turns what stands round it.
 */
public final class Direction {
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_ISOLATE = '\u2069';

  private Direction() {}

  /** Whether it can turn what stands round it. */
  public static boolean turns(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (mayTurn(text.charAt(i))) return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }
    return false;
  }

  /** Each text of each page is looked at, and hardly any goes on from here. */
  private static boolean mayTurn(char c) {
    return c >= 0x590
        && (c < 0x900
            || c == 0x200f
            || isMark(c, 0x202a, 0x202e)
            || isMark(c, 0x2066, 0x2069)
            || c >= 0xd800);
  }

  private static boolean isMark(char c, int first, int last) {
    return c >= first && c <= last;
  }

  /** Such a text between marks that keep its direction within it; any other as it is. */
  public static String isolated(String text) {
    return turns(text) ? FIRST_STRONG_ISOLATE + closed(text) + POP_ISOLATE : text;
  }

  /** Without the marks that would end an isolate which the text itself has not begun. */
  public static String closed(String text) {
    var closed = new StringBuilder(text.length());
    int open = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == POP_ISOLATE && open == 0) continue;
      if (c >= '\u2066' && c <= FIRST_STRONG_ISOLATE) open++;
      else if (c == POP_ISOLATE) open--;
      closed.append(c);
    }
    return closed.append(String.valueOf(POP_ISOLATE).repeat(open)).toString();
  }
}
