package no.dugnad.platform.documents;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/**
 * Text that is read from right to left, set as it is read (UAX #9). A paragraph is split where its
 * main direction begins and ends; what is written the other way within that is put in order line by
 * line, when it is known where the lines end.
 */
final class Directions implements BidiSplitter {
  /** In a paragraph. Who turns more often than this is read one way all along. */
  private static final int MOST_TURNS = 200;

  static final BidiReorderer LINES = new Lines();

  private final List<BidiTextRun> runs = new ArrayList<>();

  /** Whether anything in it is read from right to left, or says how to be read. */
  static boolean areTwo(String text) {
    return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
  }

  @Override
  public void setParagraph(String text, byte main) {
    runs.clear();
    if (main == RTL || !areTwo(text)) runs.add(new BidiTextRun(0, text.length(), main));
    else split(new Bidi(text, Bidi.DIRECTION_LEFT_TO_RIGHT));
  }

  private void split(Bidi text) {
    int start = 0;
    for (int i = 0; i < text.getRunCount(); i++) {
      boolean turns =
          i + 1 == text.getRunCount()
              || isLeftToRight(text.getRunLevel(i)) != isLeftToRight(text.getRunLevel(i + 1));
      if (!turns) continue;
      byte direction = isLeftToRight(text.getRunLevel(i)) ? LTR : RTL;
      runs.add(new BidiTextRun(start, text.getRunLimit(i) - start, direction));
      start = text.getRunLimit(i);
    }
    if (runs.size() <= MOST_TURNS) return;
    runs.clear();
    runs.add(new BidiTextRun(0, text.getLength(), RTL));
  }

  private static boolean isLeftToRight(int level) {
    return level == 0;
  }

  @Override
  public int countTextRuns() {
    return runs.size();
  }

  @Override
  public BidiTextRun getVisualRun(int index) {
    return runs.get(index);
  }

  @Override
  public byte getBaseDirection(String text) {
    return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? LTR : RTL;
  }

  /** What stands on a line, from left to right. */
  private static final class Lines implements BidiReorderer {
    private static final String OPENING = "([{<«‹≤";
    private static final String CLOSING = ")]}>»›≥";

    @Override
    public String reorderRTLTextToLTR(String line) {
      var bidi = new Bidi(line, Bidi.DIRECTION_RIGHT_TO_LEFT);
      byte[] levels = new byte[bidi.getRunCount()];
      Integer[] order = new Integer[levels.length];
      for (int i = 0; i < levels.length; i++) {
        levels[i] = (byte) bidi.getRunLevel(i);
        order[i] = i;
      }
      Bidi.reorderVisually(levels, 0, order, 0, order.length);
      var seen = new StringBuilder(line.length());
      for (int i : order) {
        String run = line.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
        seen.append(bidi.getRunLevel(i) % 2 == 0 ? run : reversed(run));
      }
      return seen.toString();
    }

    /** A letter's marks still follow it: they are drawn over what stands before them. */
    private static String reversed(String run) {
      var reversed = new StringBuilder(run.length());
      int end = run.length();
      for (int i = end; i > 0; ) {
        i = run.offsetByCodePoints(i, -1);
        boolean mark = Character.getType(run.codePointAt(i)) == Character.NON_SPACING_MARK;
        if (mark && i > 0) continue;
        reversed.append(mirrored(run.substring(i, end)));
        end = i;
      }
      return reversed.toString();
    }

    private static String mirrored(String letter) {
      int opening = OPENING.indexOf(letter);
      int closing = CLOSING.indexOf(letter);
      if (opening >= 0) return CLOSING.substring(opening, opening + 1);
      return closing >= 0 ? OPENING.substring(closing, closing + 1) : letter;
    }

    /** Arabic letters are joined before ({@link Arabic}), when a font is found for them. */
    @Override
    public String shapeText(String text) {
      return text;
    }

    @Override
    public String deshapeText(String text) {
      return text;
    }

    @Override
    public boolean isLiveImplementation() {
      return true;
    }
  }
}
