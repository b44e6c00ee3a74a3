package no.dugnad.platform.spreadsheets;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/** The first rows of a list that hold something: titles, dates, and the row of headers. */
final class Openings {
  static final int MOST = 30;
  private static final int LONGEST_TEXT = 80;

  private Openings() {}

  /**
   * The row of headers: the first of those where most headers are known. Where none is, it is the
   * first row that is nearly as wide as the widest: a title fills a cell or two.
   *
   * @param rows at least one
   * @param known how many of the cells are headers that are known
   */
  static Table.Row header(List<Table.Row> rows, ToIntFunction<List<String>> known) {
    List<Table.Row> openings = rows.subList(0, Math.min(MOST, rows.size()));
    Table.Row best = openings.getFirst();
    for (Table.Row row : openings) {
      if (known.applyAsInt(row.cells()) > known.applyAsInt(best.cells())) best = row;
    }
    if (known.applyAsInt(best.cells()) > 0) return best;
    long widest =
        openings.stream().map(Openings::filled).max(Comparator.naturalOrder()).orElseThrow();
    return openings.stream().filter(row -> filled(row) * 3 >= widest * 2).findFirst().orElseThrow();
  }

  private static long filled(Table.Row row) {
    return row.cells().stream().filter(cell -> !cell.isBlank()).count();
  }

  /** To choose among. */
  static List<FileReading.Opening> list(List<Table.Row> rows) {
    return rows.stream()
        .limit(MOST)
        .map(row -> new FileReading.Opening(row.number(), text(row)))
        .toList();
  }

  private static String text(Table.Row row) {
    String text =
        String.join(" | ", row.cells().stream().filter(cell -> !cell.isBlank()).toList())
            .replaceAll("\\s+", " ");
    return text.length() <= LONGEST_TEXT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_TEXT)))
                .strip()
            + "…";
  }
}
