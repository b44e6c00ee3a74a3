package no.dugnad.workshops.agenda;

import java.text.Normalizer;
import no.dugnad.platform.shared.Refused;

/** Makes what people type fit to be kept: PostgreSQL takes neither zero nor half a character. */
public final class CleanText {
  private CleanText() {}

  /**
   * @param most characters as people count them: an emoji outside the first plane is one
   */
  public static String limited(String typed, int most) {
    String text = cleaned(typed);
    if (text.codePointCount(0, text.length()) > most) {
      throw new Refused("agenda.refused.tooLong", most);
    }
    return text;
  }

  public static String required(String typed, int most) {
    String text = limited(typed, most);
    if (text.isEmpty()) throw new Refused("agenda.refused.noText");
    return text;
  }

  private static String cleaned(String typed) {
    var text = new StringBuilder(typed.length());
    typed
        .codePoints()
        .filter(c -> c == '\n' || !Character.isISOControl(c))
        .filter(c -> Character.getType(c) != Character.SURROGATE)
        .forEach(text::appendCodePoint);
    return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
  }
}
