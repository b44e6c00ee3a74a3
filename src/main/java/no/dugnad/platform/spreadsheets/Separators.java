package no.dugnad.platform.spreadsheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import no.dugnad.platform.heavy.HeavyWork;

/** What parts the values of a text. */
final class Separators {
  static final List<String> KNOWN = List.of(";", ",", "\t", "|");
  private static final int LONGEST_CELL = 200;

  private Separators() {}

  /**
   * The one that finds most headers that are known, and of those the one that parts most rows into
   * equally many values. A header with many commas in it is one row among all.
   */
  static String find(String text, ToIntFunction<List<String>> known) {
    return KNOWN.stream()
        .map(separator -> new Parted(text, separator.charAt(0)))
        .max(
            Comparator.comparingInt((Parted parted) -> parted.known(known))
                .thenComparingLong(Parted::evenness)
                .thenComparingLong(parted -> parted.separators)
                // The first of those that are equal.
                .thenComparing(Comparator.comparingInt(Parted::rank).reversed()))
        .map(parted -> String.valueOf(parted.separator))
        .orElseThrow();
  }

  /** A text parted in a rough way, without keeping more of it than its first rows. */
  private static final class Parted {
    private final char separator;
    private final List<List<String>> first = new ArrayList<>();
    private final int[] rowsOfWidth = new int[Measure.MOST_COLUMNS + 1];
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int width = 1;
    private long separators;
    private boolean holdsSomething;

    Parted(String text, char separator) {
      this.separator = separator;
      boolean quoted = false;
      boolean atStart = true;
      for (int i = 0; i < text.length(); i++) {
        if ((i & 0xffff) == 0) HeavyWork.stopIfTold();
        char c = text.charAt(i);
        if (c == '"' && (quoted || atStart)) {
          quoted = !quoted;
          atStart = true;
        } else if (!quoted && c == separator) {
          endCell();
          width++;
          separators++;
          atStart = true;
        } else if (!quoted && (c == '\n' || c == '\r')) {
          endRow();
          atStart = true;
        } else {
          atStart = false;
          holdsSomething |= !Character.isWhitespace(c);
          if (first.size() < Openings.MOST && cell.length() < LONGEST_CELL) cell.append(c);
        }
      }
      endRow();
    }

    private void endCell() {
      if (first.size() < Openings.MOST && cells.size() < Measure.MOST_COLUMNS)
        cells.add(cell.toString());
      cell.setLength(0);
    }

    private void endRow() {
      endCell();
      if (holdsSomething) {
        if (first.size() < Openings.MOST) first.add(cells);
        if (width < rowsOfWidth.length) rowsOfWidth[width]++;
      }
      cells = new ArrayList<>();
      width = 1;
      holdsSomething = false;
    }

    int known(ToIntFunction<List<String>> known) {
      return first.stream().mapToInt(known).max().orElse(0);
    }

    long evenness() {
      long most = 0;
      for (int i = 2; i < rowsOfWidth.length; i++)
        most = Math.max(most, (long) rowsOfWidth[i] * (i - 1));
      return most;
    }

    int rank() {
      return KNOWN.indexOf(String.valueOf(separator));
    }
  }
}
