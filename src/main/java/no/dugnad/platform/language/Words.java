package no.dugnad.platform.language;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import no.dugnad.platform.shared.Written;

/**
 * The words of a text, alike however they are written: in small letters, and without the accents
 * that Norwegian words have or lack as one likes. The database folds texts in the same way: {@code
 * language.words}.
 */
public final class Words {
  /** Part of a word, as a text is read: what is folded to nothing would else part it in two. */
  public static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");

  /** Characters that somebody may look for. */
  public static final int MAX_SOUGHT = 200;

  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
  private static final String ACCENTED = "àâãéèêëìíîòóôõùúûüýÿç";
  private static final String PLAIN = "aaaeeeeiiioooouuuuyyc";

  private Words() {}

  /** All of them, in the order they stand. */
  public static List<String> of(String text) {
    return WORD.matcher(folded(text)).results().map(word -> word.group()).toList();
  }

  /** One word, or a text with all that is seen between its words. */
  public static String folded(String text) {
    var folded =
        new StringBuilder(
            UNSEEN.matcher(Written.line(text)).replaceAll("").toLowerCase(Locale.ROOT));
    for (int i = 0; i < folded.length(); i++) {
      int accented = ACCENTED.indexOf(folded.charAt(i));
      if (accented >= 0) folded.setCharAt(i, PLAIN.charAt(accented));
    }
    return folded.toString();
  }

  /** Those that tell something; all, when none does. */
  public static List<String> telling(List<String> words) {
    List<String> telling = words.stream().filter(word -> !CommonWords.ALL.contains(word)).toList();
    return telling.isEmpty() ? words : telling;
  }

  /** Whether they stand in almost any text. */
  public static boolean areCommon(List<String> words) {
    return CommonWords.ALL.containsAll(words);
  }
}
