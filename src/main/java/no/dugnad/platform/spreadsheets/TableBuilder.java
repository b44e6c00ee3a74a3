package no.dugnad.platform.spreadsheets;

import java.util.ArrayList;
import java.util.List;
import no.dugnad.platform.shared.Refused;

/** Gathers rows to a table, within the limits of what a person would import at once. */
final class TableBuilder {
  private static final int MOST_COLUMNS = 100;
  private static final int LONGEST_CELL = 5_000;

  private final List<Table.Row> rows = new ArrayList<>();

  void add(int number, List<String> cells) {
    var row = new Table.Row(number, cells.stream().map(cell -> clean(number, cell)).toList());
    if (row.isBlank()) return;
    if (rows.size() > Tables.MAX_ROWS)
      throw new Refused("spreadsheets.refused.rows", Tables.MAX_ROWS);
    if (cells.size() > MOST_COLUMNS)
      throw new Refused("spreadsheets.refused.columns", MOST_COLUMNS);
    rows.add(row);
  }

  /** Without what no field can hold and PostgreSQL refuses. */
  private static String clean(int row, String cell) {
    if (cell.length() > LONGEST_CELL) {
      throw new Refused("spreadsheets.refused.cell", row, LONGEST_CELL);
    }
    var clean = new StringBuilder(cell.length());
    cell.codePoints()
        .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
        .filter(c -> Character.getType(c) != Character.SURROGATE)
        .forEach(clean::appendCodePoint);
    return clean.toString().strip();
  }

  Table build() {
    if (rows.size() < 2) throw new Refused("spreadsheets.refused.empty");
    int width = widthOf(rows.getFirst());
    return new Table(
        fit(rows.getFirst().cells(), width),
        rows.stream()
            .skip(1)
            .map(row -> new Table.Row(row.number(), fit(row.cells(), width)))
            .filter(row -> !row.isBlank())
            .toList());
  }

  /** Up to the last header that says something. */
  private static int widthOf(Table.Row headers) {
    int width = headers.cells().size();
    while (headers.cells().get(width - 1).isBlank()) width--;
    return width;
  }

  private static List<String> fit(List<String> cells, int width) {
    List<String> fitted = new ArrayList<>(cells.subList(0, Math.min(width, cells.size())));
    while (fitted.size() < width) fitted.add("");
    return fitted;
  }
}
