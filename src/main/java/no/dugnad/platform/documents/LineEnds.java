package no.dugnad.platform.documents;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.TextUtil;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;
import no.dugnad.platform.heavy.HeavyWork;

/**
 * Where a line may end, or a letter. The renderer asks at each line, with all the text that is
 * left, and looks for no interrupt itself: a text without blanks would cost the square of its
 * length. So the text is looked at a piece at a time, and a word that fills a piece may be broken
 * where it ends.
 */
final class LineEnds implements FSTextBreaker {
  private final FSTextBreaker breaker;
  private final int piece;
  private String text = "";
  private int begin;
  private int end;
  private int last;

  private LineEnds(FSTextBreaker breaker, int piece) {
    this.breaker = breaker;
    this.piece = piece;
  }

  static LineEnds ofWords() {
    var words = BreakIterator.getLineInstance(Locale.ROOT);
    return new LineEnds(new UrlAwareLineBreakIterator(words), 1_000);
  }

  /** For words that are longer than a line. */
  static LineEnds ofLetters() {
    var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    return new LineEnds(new TextUtil.DefaultCharacterBreaker(letters), 200);
  }

  @Override
  public void setText(String whole) {
    text = whole;
    look(0);
  }

  private void look(int from) {
    HeavyWork.stopIfTold();
    begin = from;
    last = from;
    end = Math.min(from + piece, text.length());
    if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) end--;
    breaker.setText(text.substring(begin, end));
  }

  @Override
  public int next() {
    int next = breaker.next();
    boolean cut = end < text.length() && (next < 0 || begin + next == end);
    if (next < 0 && !cut) return next;
    if (cut && last > begin) {
      look(last);
      return next();
    }
    last = cut ? end : begin + next;
    if (cut) look(end);
    return last;
  }
}
