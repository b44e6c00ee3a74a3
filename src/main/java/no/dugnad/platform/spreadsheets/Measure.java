package no.dugnad.platform.spreadsheets;

import no.dugnad.platform.shared.Refused;

/** Counts what a list holds as it is read, and refuses what is too much before it is kept. */
final class Measure {
  static final int MOST_COLUMNS = 100;
  private static final int MOST_CELLS = 300_000;
  private static final int LONGEST_CELL = 5_000;
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
   * What a cell holds.
   *
   * @param row as a spreadsheet numbers it
   */
  void text(int row, int length) {
    if (length > LONGEST_CELL) throw new Refused("spreadsheets.refused.cell", row, LONGEST_CELL);
    characters += length;
    if (characters > MOST_CHARACTERS)
      throw new Refused("spreadsheets.refused.text", MOST_CHARACTERS);
  }

  /** Whether a text can be no cell's, however much of it is still to come. */
  static boolean isTooLong(int length) {
    return length > LONGEST_CELL;
  }
}
