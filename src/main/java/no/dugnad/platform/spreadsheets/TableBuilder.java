package no.dugnad.platform.spreadsheets;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Written;

/** Gathers rows to a table; what reads them has measured them. */
final class TableBuilder {
  private final ToIntFunction<List<String>> known;
  private final List<Table.Row> rows = new ArrayList<>();
  final List<Integer> hiddenColumns = new ArrayList<>();
  final List<Integer> hiddenRows = new ArrayList<>();
  final List<Integer> doubtfulRows = new ArrayList<>();

  /**
   * @param known how many of the cells are headers that are known
   */
  TableBuilder(ToIntFunction<List<String>> known) {
    this.known = known;
  }

  void add(int number, List<String> cells) {
    var row = new Table.Row(number, cells.stream().map(Written::text).map(String::strip).toList());
    if (!row.isBlank()) rows.add(row);
  }

  /** Whether there are headers and something below. */
  boolean isList() {
    return rows.size() > 1;
  }

  /** How many headers are known in the row that has most of them. */
  int knownHeaders() {
    return rows.isEmpty() ? 0 : known.applyAsInt(Openings.header(rows, known).cells());
  }

  /**
   * @param choice what the file was read as; where it names no row of headers, that is found
   */
  Table build(FileReading.Choice choice, List<FileReading.SheetName> sheets) {
    if (rows.isEmpty()) throw new Refused("spreadsheets.refused.empty");
    Table.Row header =
        rows.stream()
            .filter(row -> row.number() == choice.header())
            .findFirst()
            .orElseGet(() -> Openings.header(rows, known));
    List<Table.Row> below = rows.stream().filter(row -> row.number() > header.number()).toList();
    int width = widthOf(header);
    List<Table.Row> fitted =
        below.stream()
            .map(row -> new Table.Row(row.number(), fit(row.cells(), width)))
            .filter(row -> !row.isBlank())
            .toList();
    if (fitted.isEmpty()) throw new Refused("spreadsheets.refused.headersOnly");
    var read =
        new FileReading.Choice(
            choice.sheet(), header.number(), choice.separator(), choice.encoding());
    return new Table(
        fit(header.cells(), width),
        fitted,
        new FileReading(
            read,
            sheets,
            Openings.list(rows),
            hiddenColumns,
            hiddenRows,
            doubtfulRows,
            below.stream()
                .filter(row -> row.cells().size() > width && widthOf(row) > width)
                .map(Table.Row::number)
                .toList()));
  }

  /** Up to the last cell that says something. */
  private static int widthOf(Table.Row row) {
    int width = row.cells().size();
    while (width > 0 && row.cells().get(width - 1).isBlank()) width--;
    return width;
  }

  private static List<String> fit(List<String> cells, int width) {
    List<String> fitted = new ArrayList<>(cells.subList(0, Math.min(width, cells.size())));
    while (fitted.size() < width) fitted.add("");
    return fitted;
  }
}
