package no.dugnad.workshops.agenda;

import no.dugnad.platform.shared.Blanks;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Written;

/** What people write in a workshop, at most as long as it may be. */
public final class CleanText {
  private CleanText() {}

  /**
   * @param most characters as people count them: an emoji outside the first plane is one
   */
  public static String limited(String typed, int most) {
    String text = Written.text(typed).strip();
    if (text.codePointCount(0, text.length()) > most) {
      throw new Refused("agenda.refused.tooLong", most);
    }
    return text;
  }

  public static String required(String typed, int most) {
    String text = limited(typed, most);
    if (Blanks.isBlank(text)) throw new Refused("agenda.refused.noText");
    return text;
  }
}
