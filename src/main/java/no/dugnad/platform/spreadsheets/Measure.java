package no.dugnad.platform.spreadsheets;

import no.dugnad.platform.shared.Refused;

/** Counts what a list holds as it is read, and refuses what is too much before it is kept. */
final class Measure {
  static final int MOST_COLUMNS = 100;
  private static final int MOST_CELLS = 300_000;
  private static final int MOST_CHARACTERS = 8_000_000;

  private int rows;
  private int cells;
  private int characters;

  /** The headers are a row beyond. */
  void row() {
    if (rows++ > Tables.MAX_ROWS) throw new Refused("spreadsheets.refused.rows", Tables.MAX_ROWS);
  }

  /**
   * A cell that holds something.
   *
   * @param column from 0
   */
  void cell(int column) {
    if (column >= MOST_COLUMNS) throw new Refused("spreadsheets.refused.columns", MOST_COLUMNS);
    if (cells++ >= MOST_CELLS) throw new Refused("spreadsheets.refused.cells", MOST_CELLS);
  }

  /**
   * What is kept of a cell: no more than shows that it is too long. It may be of a column that
   * nobody uses.
   */
  String text(String text) {
    String kept = text.length() > Tables.MAX_CELL ? text.substring(0, Tables.MAX_CELL + 1) : text;
    characters += kept.length();
    if (characters > MOST_CHARACTERS)
      throw new Refused("spreadsheets.refused.text", MOST_CHARACTERS);
    return kept;
  }

  /** Whether a text can be no cell's, however much of it is still to come. */
  static boolean isTooLong(int length) {
    return length > Tables.MAX_CELL;
  }
}
