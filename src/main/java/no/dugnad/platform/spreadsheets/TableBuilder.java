package no.dugnad.platform.spreadsheets;

import java.util.ArrayList;
import java.util.List;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Written;

/** Gathers rows to a table; what reads them has measured them. */
final class TableBuilder {
  private final List<Table.Row> rows = new ArrayList<>();

  void add(int number, List<String> cells) {
    var row = new Table.Row(number, cells.stream().map(Written::text).map(String::strip).toList());
    if (!row.isBlank()) rows.add(row);
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
