package no.dugnad.platform.documents;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * How wide the columns of a table are on a page: each has room for its longest word, and the rest
 * goes to those with the most to say. All measures are twentieths of a point.
 */
final class WordColumns {
  private static final int PAGE = 9240;
  private static final int LETTER = 125;
  private static final int MARGINS = 220;

  /** A longer text takes more lines, and no more of the width. */
  private static final int LONG = 80;

  /** A longer word is an address or the like, and is broken. */
  private static final int LONGEST_WORD = 20;

  private final int[] words;
  private final int[] texts;

  private WordColumns(int columns) {
    this.words = new int[columns];
    this.texts = new int[columns];
    Arrays.fill(words, 1);
    Arrays.fill(texts, 1);
  }

  static void of(NodeList rows, XWPFTable table) {
    if (rows.getLength() == 0) return;
    var columns = new WordColumns(WordText.elements((Element) rows.item(0)).size());
    for (int i = 0; i < rows.getLength(); i++) {
      columns.measure(WordText.elements((Element) rows.item(i)));
    }
    var grid = table.getCTTbl().addNewTblGrid();
    for (int width : columns.widths()) grid.addNewGridCol().setW(BigInteger.valueOf(width));
  }

  private void measure(List<Element> cells) {
    for (int i = 0; i < Math.min(cells.size(), words.length); i++) {
      String text = cells.get(i).getTextContent().strip();
      texts[i] = Math.max(texts[i], Math.min(text.length(), LONG));
      for (String word : text.split("\\s+", -1)) {
        words[i] = Math.max(words[i], Math.min(word.length(), LONGEST_WORD));
      }
    }
  }

  private int[] widths() {
    int needed = 0;
    for (int word : words) needed += word * LETTER + MARGINS;
    int spare = Math.max(0, PAGE - needed);
    int said = Arrays.stream(texts).sum();
    int[] widths = new int[words.length];
    for (int i = 0; i < widths.length; i++) {
      int least = (words[i] * LETTER + MARGINS) * Math.min(PAGE, needed) / needed;
      widths[i] = least + spare * texts[i] / said;
    }
    return widths;
  }
}
